// What a thread of the fit runs.
import { serve } from '../pool/serve.ts'
import { armWork } from './arm-orders.ts'

serve(armWork)
