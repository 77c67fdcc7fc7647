import type { Kinds } from '../state/account.ts'

/** Where one step of fading ends and the next begins, as shares of assumed numbers. Chosen so that charts of usual questions differ. */
const ENDS = [1 / 2, 2 / 3, 3 / 4] as const

/** How faint a line is drawn: 0 where it rests on no assumed number, else 1 to 4 by their share. */
export function fadeStep({ assumed, measured, fixed }: Kinds): number {
  if (assumed === 0) return 0
  const share = assumed / (assumed + measured + fixed)
  return 1 + ENDS.filter((end) => share > end).length
}
