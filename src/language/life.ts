import { type Place, parseUnit, sameDimension, type Unit, UnitError } from '../units/index.ts'
import type { CheckedLife, LifeTarget } from './checked.ts'
import { ModelError } from './errors.ts'
import { requireKind } from './events.ts'
import type { LifeInput } from './model.ts'
import type { Composition, Part } from './part.ts'
import type { DataPath } from './place.ts'
import { checkInterval } from './provenance.ts'
import { LIFE_WORDS, type LifeWord } from './schema.ts'
import type { Names } from './scope.ts'

/** What several of one word at once come to: levels do not take each other away, while one leaves one place for another. */
const COUNTS: Readonly<Record<LifeWord, CheckedLife['counts']>> = {
  stress: 'largest',
  cue: 'largest',
  reward: 'largest',
  pain: 'largest',
  'dopamine-drug': 'largest',
  sedative: 'largest',
  lesion: 'largest',
  oxygen: 'latest',
  'rescue-breathing': 'latest',
  setting: 'latest',
}

/** What the parts take of a scenario's `life`, in the order of the words; each variable is set by one word alone. */
export function checkLife({ parts }: Composition, names: Names): readonly CheckedLife[] {
  const taken = new Map<string, Part>()
  const setBy = variablesSetByOthers(parts)
  return LIFE_WORDS.flatMap((word) =>
    parts.flatMap((part) => {
      const input = part.source.life?.[word]
      if (input === undefined) return []
      const other = taken.get(word)
      if (other) throw twice(`\`${word}\``, `taken in \`${other.id}\``, part, part.at('life', word))
      taken.set(word, part)
      const life = checkInput(word, input, part, names)
      for (const variable of new Set(life.targets.map((target) => target.variable))) {
        const by = setBy.get(variable)
        if (by) throw twice(`\`${variable}\``, `set by ${by}`, part, part.at('life', word))
        setBy.set(variable, `\`${word}\``)
      }
      return [life]
    }),
  )
}

function checkInput(word: LifeWord, input: LifeInput, part: Part, names: Names): CheckedLife {
  const at = (...keys: DataPath): Place => part.at('life', word, ...keys)
  const variable = (id: string, ...keys: DataPath): Unit => requireKind(id, 'discrete', part, names, at(...keys))
  const common = { word, is: input.is, counts: COUNTS[word], part: part.id }
  if ('names' in input) {
    const unit = variable(input.sets, 'sets')
    const targets = Object.entries(input.names).map(
      ([name, value]): LifeTarget => ({ name, variable: input.sets, value }),
    )
    return { ...common, unit, targets: some(targets, at('names')) }
  }
  if ('regions' in input) {
    const regions = Object.entries(input.regions)
    const units = regions.map(([name, id]) => [name, variable(id, 'regions', name)] as const)
    const one = parseUnit('1')
    for (const [name, unit] of units) requireUnit(one, unit, 'size', at('regions', name))
    checkInterval(input.within, 'within', at)
    const targets = regions.map(([name, id]): LifeTarget => ({ name, variable: id }))
    return { ...common, unit: one, within: input.within ?? [0, 1], targets: some(targets, at('regions')) }
  }
  const own = variable(input.sets, 'sets')
  if ('on' in input) {
    const rest = names.symbols.get(input.sets)!.part.source.discrete![input.sets]!.start
    const targets = [
      { name: 'on', variable: input.sets, value: input.on },
      { name: 'off', variable: input.sets, value: input.off ?? rest },
    ]
    return { ...common, unit: own, targets }
  }
  const unit = input.unit === undefined ? own : parseUnit(input.unit, at('unit'))
  requireUnit(unit, own, input.sets, at('unit'))
  checkInterval(input.within, 'within', at)
  return { ...common, unit, within: input.within, targets: [{ variable: input.sets }] }
}

function some(targets: readonly LifeTarget[], place: Place): readonly LifeTarget[] {
  if (targets.length > 0) return targets
  throw new ModelError({
    place,
    found: 'an empty table',
    expected: 'at least one name',
    remedy: 'write the names that a scenario may say',
  })
}

function requireUnit(unit: Unit, own: Unit, what: string, place: Place): void {
  if (sameDimension(unit, own)) return
  throw new UnitError({
    place,
    found: `${unit.text} for \`${what}\`, while the variable is in ${own.text}`,
    expected: 'units of one dimension',
    remedy: `write ${own.text}, or give the variable another unit`,
  })
}

/** Variables that events, counters of doses or routes set: life may not, or one would undo the other. */
function variablesSetByOthers(parts: readonly Part[]): Map<string, string> {
  const setBy = new Map<string, string>()
  for (const { source } of parts) {
    for (const [id, { set, otherwise }] of Object.entries(source.events ?? {})) {
      for (const variable of Object.keys({ ...set, ...otherwise })) setBy.set(variable, `the event \`${id}\``)
    }
    for (const { counts, marks } of source.doses ?? []) {
      for (const variable of [...Object.keys(marks ?? {}), ...(counts ? [counts.total, counts.together] : [])])
        setBy.set(variable, 'doses')
    }
  }
  return setBy
}

function twice(what: string, by: string, part: Part, place: Place): ModelError {
  return new ModelError({
    place,
    found: `${what}, which is ${by} already, in \`life\` of \`${part.id}\``,
    expected: 'one that sets it',
    remedy: 'take one of them out; other parts read the variable as an input',
  })
}
