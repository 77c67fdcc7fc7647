import { shown, timeWords } from './numbers.ts'

/** What a curve does, in a sentence: where it starts, its extremes and when, where it ends. */
export function seriesWords(name: string, hours: ArrayLike<number>, values: ArrayLike<number>): string {
  let low = 0
  let high = 0
  for (let i = 1; i < values.length; i += 1) {
    if (values[i]! < values[low]!) low = i
    if (values[i]! > values[high]!) high = i
  }
  const last = values.length - 1
  const spread = values[high]! - values[low]!
  if (spread < 0.005) return `${name} stays at ${shown(values[0]!)}.`
  const inside = (i: number) => i > 0 && i < last
  const ends = [
    inside(high) ? `highest, ${shown(values[high]!)}, at ${timeWords(hours[high]!)}` : '',
    inside(low) ? `lowest, ${shown(values[low]!)}, at ${timeWords(hours[low]!)}` : '',
  ].filter((part) => part !== '')
  return `${name} begins at ${shown(values[0]!)}${ends.map((end) => `, is ${end}`).join('')}, and ends at ${shown(values[last]!)}.`
}
