import type { Frame } from '../state/columns.ts'
import { words } from '../words/words.ts'

/** Below this a tone is level: nobody would see the beam move. Chosen. */
const LEVEL = 0.01
/** Below this the beam moves by about a degree. */
const HAIR = 0.05

/** Where the balance stands, in a sentence or two; its numbers have no scale that a reader knows, and stand in the table. */
export function balanceWords({ tone, setpoint }: Pick<Frame, 'tone' | 'setpoint'>): string {
  const stands = sentence(tone)
  return setpoint < -LEVEL ? `${stands} ${words.balance.rest}` : stands
}

function sentence(tone: number): string {
  const { balance } = words
  const size = Math.abs(tone)
  if (size < LEVEL) return balance.level
  const side = tone > 0 ? 'pleasure' : 'pain'
  if (size < HAIR) return balance[`${side}Hair`]
  if (size < 0.1) return balance[`${side}Little`]
  return size > 0.6 ? balance[`${side}Far`] : balance[side]
}
