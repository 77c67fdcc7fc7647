// What a thread of the fit runs: it gets the arms once, and then answers order after order.
import { parentPort } from 'node:worker_threads'
import { type ArmOrder, ArmWork, type Setup } from './arm-orders.ts'

let work: ArmWork | undefined

parentPort!.on('message', (message: Setup | ArmOrder) => {
  if ('arms' in message) work = new ArmWork(message)
  else parentPort!.postMessage(work!.answer(message))
})
