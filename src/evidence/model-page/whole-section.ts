import type { CheckedModel } from '../../language/checked.ts'
import type { DoseRoute } from '../../language/model.ts'
import { isForbidden, limitedPeople } from '../../runs/limit-words.ts'
import { populationsOf } from '../../runs/model-spread.ts'
import { type ModelStatus, PREDICTS_RULE, statusWords } from '../../runs/model-status.ts'
import { capitalised, counted, listed } from '../../runs/report/numbers.ts'
import { formatUnit } from '../../units/index.ts'
import { blocks, code, listOf, plain, sentence, table } from './markdown.ts'
import type { PageModel } from './page-model.ts'

/** What the model is and holds for, in sentences that are counted from it. */
export function whatItIs({ model, description, words }: PageModel): string {
  const numbers = description.parameters.filter(({ changedBy }) => changedBy === undefined)
  const of = (kind: string) => numbers.filter(({ doubt }) => doubt.kind === kind).length
  const own = words.get(model.id)
  const size = [
    counted(model.parts.filter(({ equations }) => equations.trim() !== '').length, 'part', 'parts'),
    counted(model.states.length, 'state', 'states'),
    counted(model.equations.length, 'equation', 'equations'),
  ]
  return blocks(
    `**${plain(model.title)}.** ${plain(own?.happens.join(' ') ?? '')}`.trim(),
    own?.holdsFor && sentence(`Holds for ${plain(own.holdsFor)}`),
    `${capitalised(listed(size))}; time runs in ${plain(formatUnit(model.timeUnit))}. Of its ${counted(numbers.length, 'number', 'numbers')}, ${of('measured')} come with a measured doubt, ${of('fixed')} with a source that states none or by definition, and ${of('assumed')} are assumed.`,
  )
}

export function statusSection(status: ModelStatus): string {
  return blocks(
    '## Status',
    `**${capitalised(statusWords(status))}.** It is computed from what is below; nobody types it.`,
    table(
      ['rung', 'reached', 'because'],
      status.rungs.map(({ rung, holds, because }) => [rung, holds ? 'yes' : 'no', plain(because)]),
    ),
    `A model has reached a rung when it stands on all before it. The last one, ${plain(PREDICTS_RULE)}.`,
  )
}

/** Substances and the ways in, histories, virtual people. */
export function whatItTakes({ model, description }: PageModel): string {
  const { substances } = description
  const histories = Object.entries(model.histories)
  const people = populationsOf(model.id)
  const limited = model.doses.flatMap(limitRows)
  return blocks(
    substances.length > 0 && '## Substances and doses',
    table(
      ['substance', 'what it is', 'g/mol'],
      substances.map(({ id, is, molarMass }) => [
        code(id),
        plain(is),
        molarMass === undefined ? '' : String(Number(molarMass.toPrecision(7))),
      ]),
    ),
    table(['substance', 'route', 'product', 'goes into', 'how'], model.doses.map(doseRow)),
    limited.length > 0 &&
      'What labels state for a start. These are limits that a regimen is held against, not doses that would be safe:',
    table(['substance', 'route', 'product', 'for', 'at once', 'first day', 'label'], limited),
    histories.length > 0 && '## Histories of a person',
    table(
      ['history', 'who', 'sets'],
      histories.map(([name, { is, set }]) => [
        code(name),
        plain(is),
        Object.entries(set)
          .map(([id, { value, unit }]) => `${code(id)} = ${value}${unit === '1' ? '' : ` ${plain(unit)}`}`)
          .join('<br>'),
      ]),
    ),
    before(model),
    people.length > 0 && '## Virtual people',
    listOf(people.map(({ id, is, from }) => `${code(id)}: ${sentence(plain(is))} From: ${plain(from)}`)),
  )
}

function limitRows({ substance, route, product, limits = [] }: DoseRoute): string[][] {
  return limits.map(({ single, firstDay = '', from, ...limit }) => [
    code(substance),
    route,
    product === undefined ? '' : code(product),
    limitedPeople(limit),
    isForbidden({ single }) ? 'none' : plain(single ?? ''),
    plain(firstDay),
    plain(from),
  ])
}

function doseRow({
  substance,
  route,
  product,
  target,
  bioavailability,
  lag,
  pulses,
  counts,
  set,
}: DoseRoute): string[] {
  const how = [
    ...(bioavailability ? [`share that arrives ${code(bioavailability)}`] : []),
    ...(lag ? [`waits ${code(lag)}`] : []),
    ...(pulses
      ? [`${pulses.count} pulses, ${plain(pulses.every)} apart, each ${pulses.share} of the dose: ${plain(pulses.why)}`]
      : []),
    ...(counts
      ? [
          `counted in units of ${plain(counts.unit)}${counts.covers ? `; at most ${counts.covers} at one moment are covered by the source` : ''}`,
        ]
      : []),
    ...(set ? ['brings numbers of its own (below)'] : []),
  ]
  return [code(substance), route, product === undefined ? '' : code(product), code(target), how.join('; ')]
}

function before({ restFor, timeUnit, crossingsSampled, parts }: CheckedModel): string {
  const why = parts.find(({ crossings }) => crossings)?.crossings?.why
  const unit = plain(formatUnit(timeUnit))
  return [
    ...(restFor === undefined ? [] : [`Before time 0 it runs for ${restFor} ${unit} without a drug, to its rest.`]),
    ...(crossingsSampled === undefined
      ? []
      : [
          `Conditions of doses are looked at every ${crossingsSampled} ${unit}${why ? `: ${sentence(plain(why))}` : '.'}`,
        ]),
  ].join(' ')
}
