import type { Frame } from '../state/columns.ts'

/** How many receptors the close-up draws. */
export const RECEPTORS = 20

/** Of the receptors drawn, how many an opioid from outside holds. */
export function receptorsHeld({ occupancy }: Pick<Frame, 'occupancy'>): number {
  return Math.round(Math.min(1, Math.max(0, occupancy)) * RECEPTORS)
}

export function receptorWords(frame: Pick<Frame, 'occupancy'>): string {
  const held = receptorsHeld(frame)
  return `${held} of ${RECEPTORS} receptors are held by an opioid from outside; the others are left to the body’s own.`
}
