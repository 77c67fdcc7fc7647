import { convert, type Place, parseQuantity, parseUnit, sameDimension, type Unit, UnitError } from '../units/index.ts'
import type { CheckedModel, CheckedParameter } from './checked.ts'
import { ModelError, NameError } from './errors.ts'
import { assignments, notPositive, requireKind, timeOf } from './events.ts'
import type { DoseRoute, ParameterValue, StartingLimit } from './model.ts'
import type { Composition, Part } from './part.ts'
import type { DataPath } from './place.ts'
import { checkProvenance, checkWithin } from './provenance.ts'
import type { Names } from './scope.ts'
import { didYouMean } from './suggest.ts'
import { ID } from './words.ts'

type Parameters = ReadonlyMap<string, CheckedParameter>
const MOLAR_MASS = parseUnit('g/mol')
const MASS = parseUnit('mg')

/** Substances of all parts, with their molar masses checked; in a record without ancestry, so that any word can be asked for. */
export function checkSubstances({ parts }: Composition, names: Names): CheckedModel['substances'] {
  const substances: Record<string, { is: string; molarMass?: string }> = Object.create(null)
  const owners = new Map<string, Part>()
  for (const part of parts) {
    for (const [id, substance] of Object.entries(part.source.substances ?? {})) {
      const place = part.at('substances', id)
      requireWord(id, place)
      const other = owners.get(id)
      if (other) throw twice(`the substance \`${id}\``, other, part, place)
      owners.set(id, part)
      const { molarMass } = substance
      if (molarMass !== undefined) {
        const at = part.at('substances', id, 'molarMass')
        const unit = requireKind(molarMass, 'parameter', part, names, at)
        if (!sameDimension(unit, MOLAR_MASS)) {
          throw new UnitError({
            place: at,
            found: `\`${molarMass}\` is in ${unit.text}`,
            expected: 'a parameter in a unit of mass / amount',
            remedy: 'give it the unit g/mol',
          })
        }
      }
      substances[id] = substance
    }
  }
  return substances
}

/** The dose routes of all parts, as written; targets, parameters and counters are checked. */
export function checkDoses(
  { parts }: Composition,
  names: Names,
  parameters: Parameters,
  substances: CheckedModel['substances'],
): readonly DoseRoute[] {
  const owners = new Map<string, Part>()
  return parts.flatMap((part) =>
    (part.source.doses ?? []).map((dose, i) => {
      const at = (...keys: DataPath) => part.at('doses', i, ...keys)
      if (!Object.hasOwn(substances, dose.substance)) {
        throw new NameError({
          place: at('substance'),
          found: `unknown substance \`${dose.substance}\``,
          expected: 'a substance of the model',
          remedy: didYouMean(
            dose.substance,
            Object.keys(substances),
            `declare it: \`substances: ${dose.substance}: { is: … }\``,
          ),
        })
      }
      const key = [dose.substance, dose.route, dose.product ?? ''].join(' ')
      const other = owners.get(key)
      if (other) throw twice(`a way in for ${key.trim()}`, other, part, at())
      owners.set(key, part)
      checkDose(dose, i, part, names, parameters)
      return dose
    }),
  )
}

function checkDose(dose: DoseRoute, index: number, part: Part, names: Names, parameters: Parameters): void {
  const at = (...keys: DataPath) => part.at('doses', index, ...keys)
  requireKind(dose.target, 'state', part, names, at('target'))
  checkValues(dose.set ?? {}, ['doses', index, 'set'], part, names, parameters)
  if (dose.bioavailability !== undefined) {
    const unit = requireKind(dose.bioavailability, 'parameter', part, names, at('bioavailability'))
    requireUnit(dose.bioavailability, unit, '1', 'a share', part, at('bioavailability'))
  }
  if (dose.lag !== undefined) {
    const unit = requireKind(dose.lag, 'parameter', part, names, at('lag'))
    requireUnit(dose.lag, unit, 'h', 'a length of time', part, at('lag'))
  }
  if (dose.pulses && !(timeOf(dose.pulses.every, names.time, at('pulses', 'every')) > 0)) {
    throw notPositive(dose.pulses.every, 'above 0', at('pulses', 'every'))
  }
  if (dose.pulses && !(dose.pulses.share > 0)) {
    throw new ModelError({
      place: at('pulses', 'share'),
      found: `${dose.pulses.share}`,
      expected: 'a share above 0',
      remedy: 'write the part of the dose that one pulse carries, e.g. 0.01',
    })
  }
  if (dose.counts) {
    const counted = parseQuantity(dose.counts.unit, at('counts', 'unit'))
    if (!(counted.value > 0))
      throw new ModelError({
        place: at('counts', 'unit'),
        found: `\`${dose.counts.unit}\``,
        expected: 'a quantity above 0, such as 4 mg',
        remedy: 'write what one unit of the product holds',
      })
    requireKind(dose.counts.total, 'discrete', part, names, at('counts', 'total'))
    requireKind(dose.counts.together, 'discrete', part, names, at('counts', 'together'))
  }
  assignments(dose.marks, ['doses', index, 'marks'], part, names)
  dose.limits?.forEach((limit, i) => {
    checkLimit(limit, (...keys) => at('limits', i, ...keys))
  })
}

function checkLimit({ single, firstDay }: StartingLimit, at: (...keys: DataPath) => Place): void {
  if (single === undefined && firstDay === undefined) {
    throw new ModelError({
      place: at(),
      found: 'a limit without a dose',
      expected: '`single`, `firstDay` or both',
      remedy: 'write what the label states, such as `single: 30 mg`',
    })
  }
  for (const [key, text] of Object.entries({ single, firstDay })) {
    if (text === undefined) continue
    const { value, unit } = parseQuantity(text, at(key))
    const isForbidden = key === 'single' && value === 0
    if (sameDimension(unit, MASS) && (value > 0 || isForbidden)) continue
    throw new ModelError({
      place: at(key),
      found: `\`${text}\``,
      expected: 'a mass above 0, such as 30 mg',
      remedy: 'write what the label states; `single: 0 mg` where it forbids the substance to these people',
    })
  }
}

/** Named histories; where several parts know something about one history, it sets what all of them say. */
export function checkHistories(
  { parts }: Composition,
  names: Names,
  parameters: Parameters,
): CheckedModel['histories'] {
  const histories: Record<string, { is: string; set: Record<string, ParameterValue> }> = Object.create(null)
  const owners = new Map<string, Part>()
  for (const part of parts) {
    for (const [id, history] of Object.entries(part.source.histories ?? {})) {
      requireWord(id, part.at('histories', id))
      checkValues(history.set, ['histories', id, 'set'], part, names, parameters)
      for (const parameter of Object.keys(history.set)) {
        const other = owners.get(`${id} ${parameter}`)
        if (other)
          throw twice(
            `\`${parameter}\` in the history \`${id}\``,
            other,
            part,
            part.at('histories', id, 'set', parameter),
          )
        owners.set(`${id} ${parameter}`, part)
      }
      const before = histories[id]
      histories[id] = { is: before?.is ?? history.is, set: { ...before?.set, ...history.set } }
    }
  }
  return histories
}

function checkValues(
  values: Record<string, ParameterValue>,
  path: DataPath,
  part: Part,
  names: Names,
  parameters: Parameters,
): void {
  for (const [id, value] of Object.entries(values)) {
    const at = (...keys: DataPath) => part.at(...path, id, ...keys)
    const unit = requireKind(id, 'parameter', part, names, at())
    checkProvenance(value, at)
    const given = parseUnit(value.unit, at('unit'))
    requireUnit(id, given, unit.text, `the unit of \`${id}\` (${unit.text})`, part, at('unit'))
    checkWithin(convert(value.value, given, unit), parameters.get(id)?.within, at)
  }
}

function requireUnit(
  id: string,
  unit: Unit,
  like: string,
  expected: string,
  part: Part,
  place: ReturnType<Part['at']>,
): void {
  if (sameDimension(unit, parseUnit(like))) return
  throw new UnitError({
    place,
    found: `\`${id}\` in ${unit.text} (in \`${part.id}\`)`,
    expected: `${expected}, or one of its dimension`,
    remedy: `write it in ${like}`,
  })
}

function requireWord(id: string, place: ReturnType<Part['at']>): void {
  if (ID.test(id) && id.length <= 120) return
  throw new NameError({
    place,
    found: `\`${id}\``,
    expected: 'a word of letters and digits',
    remedy: 'start with a letter and use letters (a to z), digits and _',
  })
}

function twice(what: string, first: Part, second: Part, place: ReturnType<Part['at']>): ModelError {
  return new ModelError({
    place,
    found: `${what} is defined in \`${first.id}\`${first === second ? ' twice' : ` and in \`${second.id}\``}`,
    expected: 'one definition',
    remedy: 'take one of them out',
  })
}
