// What a thread that tries claims in draws from doubt runs.
import { serve } from '../pool/serve.ts'
import { drawWork } from './draws.ts'

serve(drawWork)
