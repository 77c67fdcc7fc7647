import type { SourceDocument } from '../runs/document.ts'
import { quote, refuse } from '../runs/document-words.ts'
import { seconds } from '../runs/scenario-quantity.ts'
import { parseSummariseLine, type SummaryRequest } from '../runs/summarise-line.ts'
import type { Place, Quantity, Unit } from '../units/index.ts'
import type { Reading } from './regimen.ts'

const HALF_LIFE = /^(\s*)half-life(?=\s+of\s)/
const HALF_LIFE_USAGE = '`half-life of ID between TIME and TIME`'

export interface ReadingOf {
  readonly arm: string
  readonly text: string
  readonly path: readonly (string | number)[]
  /** Unit of the number where the line says none. */
  readonly unit: Unit | undefined
  readonly duration: Quantity
}

/** One `read` line: a `summarise` line of a scenario, or a half-life. */
export function readReading({ arm, text, path, unit, duration }: ReadingOf, document: SourceDocument): Reading {
  const placeAt = (offset: number) => document.locate(path, offset)
  const isHalfLife = HALF_LIFE.test(text)
  // As long as the word that it stands for, so that places in the line hold.
  const line = isHalfLife ? text.replace(HALF_LIFE, '$1mean     ') : text
  const request = parseSummariseLine(line, placeAt)
  refuseLate(request, duration, text, placeAt(0))
  if (request.kind === 'share-of-people') {
    refuse(placeAt(0), quote(text), 'something that one person has', 'read a quantity or the time of an event')
  }
  const head = { arm, quantity: request.quantity, text: text.trim().replace(/\s+/g, ' '), place: placeAt(0) }
  if (isHalfLife) return { ...head, kind: 'half-life', requests: endsOf(request, text, placeAt(0)) }
  const inUnit = request.unit ?? unit
  return { ...head, kind: 'summary', requests: [inUnit ? { ...request, unit: inUnit } : request] }
}

function endsOf(request: SummaryRequest, text: string, place: Place): SummaryRequest[] {
  if (request.kind !== 'mean' || !request.between || request.unit) {
    return refuse(place, quote(text), HALF_LIFE_USAGE, 'say between which times the slope is taken, and no unit')
  }
  const { quantity, between } = request
  const value = (at: Quantity): SummaryRequest => ({
    text: `value of ${quantity}`,
    quantity,
    statistic: `value at ${at.value} ${at.unit.text}`,
    kind: 'value',
    at,
    place,
  })
  return [value(between.from), value(between.to)]
}

function refuseLate(request: SummaryRequest, duration: Quantity, text: string, place: Place): void {
  const last = request.kind === 'value' ? request.at : 'between' in request ? request.between?.to : undefined
  if (!last || seconds(last) <= seconds(duration)) return
  refuse(
    place,
    `${quote(text)}, which asks for a time after the end of the run`,
    `times up to \`duration\` (${duration.value} ${duration.unit.text})`,
    'write an earlier time, or a longer `duration`',
  )
}
