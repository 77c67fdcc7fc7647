import type { Frame } from '../state/columns.ts'
import { say, words } from '../words/words.ts'
import { shown } from './numbers.ts'

/** Below this a tone is level: nobody would see the beam move. Chosen. */
const LEVEL = 0.015

/** Where the balance stands, in a sentence or two. */
export function balanceWords({ tone, setpoint }: Pick<Frame, 'tone' | 'setpoint'>): string {
  const stands = say(sentence(tone), { tone: shown(tone) })
  return setpoint < -LEVEL ? `${stands} ${say(words.balance.rest, { setpoint: shown(setpoint) })}` : stands
}

function sentence(tone: number): string {
  const { balance } = words
  const size = Math.abs(tone)
  if (size < LEVEL) return balance.level
  if (tone > 0) return size < 0.1 ? balance.pleasureLittle : size > 0.6 ? balance.pleasureFar : balance.pleasure
  return size < 0.1 ? balance.painLittle : size > 0.6 ? balance.painFar : balance.pain
}
