import { findSymbol, SPELLINGS } from './symbols.ts'
import { listOf } from './text.ts'

/** Why a word is not taken as a unit, and what to write instead. */
export interface Refusal {
  readonly found: string
  readonly remedy: string
}

const ACTIVITY = 'units of biological activity have no conversion to mass or amount'
const REFUSED: readonly (readonly [words: string, reason: string, remedy: string])[] = [
  [
    'IU iu U u mIU mU kIU kU MU MIU unit units',
    ACTIVITY,
    'give the mass or the amount that the product label states, e.g. in mg',
  ],
  ['mo month months mth', 'the length of a month varies', 'write days or weeks, e.g. 30 day or 4 weeks'],
  [
    '°C degC ℃ celsius Celsius °F degF ℉',
    'this temperature scale has an offset, so it cannot be multiplied or divided',
    'write the temperature in K (degrees Celsius + 273.15)',
  ],
  ['Eq mEq eq meq', 'an equivalent depends on the charge of the ion', 'write the amount, e.g. in mmol'],
  ['people person persons', 'a count of people has no unit', 'write the number alone, or the unit 1'],
  [
    'tablet tablets tab tabs drop drops puff puffs spray sprays',
    'what one holds depends on the product',
    'write the dose as a mass, e.g. in mg',
  ],
]

const WRITE_INSTEAD: Readonly<Record<string, string>> = {
  s: 'sec secs second seconds',
  min: 'mins minute minutes',
  h: 'hr hrs',
  y: 'yr yrs a annum',
  week: 'wks',
  kg: 'kilogram kilograms kilo',
  g: 'gram grams gm',
  mg: 'milligram milligrams mgs',
  ug: 'microgram micrograms mcgs gamma',
  ng: 'nanogram nanograms',
  L: 'liter liters litre litres',
  uL: 'mcL microL',
  uM: 'mcM microM',
  umol: 'mcmol micromol',
  mL: 'milliliter milliliters millilitre millilitres cc ccm',
  mmHg: 'torr Torr',
  '%': 'percent pct',
  '1/s': 'Hz',
  '1/min': 'bpm',
  points: 'point pt pts',
  '1': 'none dimensionless unitless fraction',
  M: 'molar',
}

const refusals = new Map<string, Refusal>()
for (const [words, reason, remedy] of REFUSED) {
  for (const word of words.split(' ')) refusals.set(word, { found: `\`${word}\`: ${reason}`, remedy })
}
for (const [name, words] of Object.entries(WRITE_INSTEAD)) {
  for (const word of words.split(' ')) refusals.set(word, { found: `\`${word}\``, remedy: `write \`${name}\`` })
}

/**
 * The reason and remedy for a word that is not a known unit: a unit refused on purpose, a slip of case, a misspelling
 * of a near
 * unit, or the list of what there is.
 */
export function refuse(word: string): Refusal {
  return refusals.get(word) ?? slipOfCase(word) ?? attachedExponent(word) ?? misspelling(word)
}

function slipOfCase(word: string): Refusal | undefined {
  const meant = SPELLINGS.filter((spelling) => spelling.toLowerCase() === word.toLowerCase())
  if (meant.length === 0) return undefined
  const hint = meant.some((spelling) => spelling.endsWith('L'))
    ? ' (the litre is a capital L)'
    : meant.some((spelling) => spelling.endsWith('M'))
      ? ' (capital M is mol/L; lengths are km, m, cm, mm)'
      : ''
  return {
    found: `\`${word}\`, which is not the spelling of a known unit`,
    remedy: `upper and lower case matter: write ${listOf(meant)}${hint}`,
  }
}

function attachedExponent(word: string): Refusal | undefined {
  const [, name, exponent] = /^(\D+)(\d+)$/.exec(word) ?? []
  if (name === undefined || !SPELLINGS.includes(name)) return undefined
  return { found: `\`${word}\`, an exponent without ^`, remedy: `write \`${name}^${exponent}\`` }
}

function misspelling(word: string): Refusal {
  const found = `\`${word}\`, which is not a known unit`
  const nearest = nearestSpellings(word)
  if (nearest.length > 0) return { found, remedy: `did you mean ${listOf(nearest)}?` }
  return {
    found,
    remedy:
      'use kg g mg ug ng pg, L dL mL uL, mol mmol umol nmol pmol, M mM uM nM pM fM, s min h day week y, mmHg kPa, m cm mm, %, points or 1',
  }
}

/**
 * At most three spellings within one slip of the word, or two for words of five letters and more; none for single
 * letters.
 */
function nearestSpellings(word: string): readonly string[] {
  if (word.length < 2 || word.length > 12) return []
  const limit = word.length < 5 ? 1 : 2
  const distances = SPELLINGS.map((spelling) => ({ spelling, distance: slips(word, spelling) }))
  const best = Math.min(...distances.map(({ distance }) => distance))
  if (best > limit) return []
  const nearest = distances.filter(({ distance }) => distance === best).map(({ spelling }) => spelling)
  const isFirstOfItsUnit = (spelling: string, i: number) =>
    nearest.findIndex((other) => findSymbol(other) === findSymbol(spelling)) === i
  return nearest.filter(isFirstOfItsUnit).slice(0, 3)
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from a to b. */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(replace, swap, rows[i - 1]![j]! + 1, row[j - 1]! + 1))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
