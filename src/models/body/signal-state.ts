import type { StateSource } from '../../language/model.ts'

/**
 * A state that follows the drive of the receptors: delayed, or as what a part of the body has adapted to; new to opioids it is 0.
 *
 * @param within  from -1 where it also follows what an antagonist takes from the drive at rest
 */
export const signalState = (is: string, within: readonly [number, number] = [0, 1]): StateSource => ({
  unit: '1',
  start: 0,
  is,
  within,
  scale: 0.1,
})
