import type { StateSource } from '../../language/model.ts'

/** A state that follows the drive of the receptors: delayed, or as what a part of the body has adapted to; new to opioids it is 0. */
export const signalState = (is: string): StateSource => ({ unit: '1', start: 0, is, within: [0, 1], scale: 0.1 })
