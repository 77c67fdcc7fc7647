import type { Frame } from '../state/columns.ts'
import { shown } from './numbers.ts'

/** Below this a tone is level: nobody would see the beam move. Chosen. */
const LEVEL = 0.015

/** Where the balance stands, as a sentence. */
export function balanceWords({ tone, setpoint }: Pick<Frame, 'tone' | 'setpoint'>): string {
  const way = Math.abs(tone) < LEVEL ? 'level' : tone > 0 ? 'tipped to pleasure' : 'tipped to pain'
  const size = Math.abs(tone) < LEVEL ? '' : Math.abs(tone) < 0.1 ? ', a little' : Math.abs(tone) > 0.6 ? ', far' : ''
  const rest = setpoint < -LEVEL ? ` Its resting point has moved to pain (${shown(setpoint)}).` : ''
  return `The balance is ${way}${size} (${shown(tone)}).${rest}`
}
