import { describe } from '../index.ts'
import type {
  Description,
  LimitDescription,
  ModelDescription,
  ParameterDescription,
  QuantityDescription,
  SubstanceDescription,
} from '../runs/description.ts'
import { allowedWords, limitedPeople } from '../runs/limit-words.ts'
import { resultsFromPackage } from '../runs/model-results-node.ts'
import { statusWords } from '../runs/model-status.ts'
import { overviewText, sectionsText } from './overview.ts'
import type { Terminal } from './terminal.ts'
import { indented, textTable, wrapText } from './text-table.ts'

/**
 * `allostat describe`: models, substances and quantities; with an id everything known of it, every number with unit, meaning, source
 * and doubt.
 *
 * @throws InputError for an id that nobody knows
 */
export function describeCommand(
  id: string | undefined,
  options: { json: boolean; quiet: boolean },
  terminal: Terminal,
): void {
  const description = describe(id, resultsFromPackage())
  if (options.quiet) return
  terminal.out(
    options.json ? `${JSON.stringify(description, null, 2)}\n` : describeText(id, description, terminal.columns),
  )
}

export function describeText(id: string | undefined, description: Description, width: number): string {
  if (id === undefined) return overviewText(description, width)
  const { models, substances, quantities, parameters } = description
  const inner = width - 2
  return sectionsText([
    ['Models', models.map((model) => modelText(model, inner)).join('\n')],
    ['Substances', substanceText(substances, inner)],
    ['Quantities', quantityText(id, quantities, inner)],
    ['Numbers', parameterText(parameters, inner)],
  ])
}

function substanceText(substances: readonly SubstanceDescription[], width: number): string {
  return textTable(
    substances.map(({ id, is, molarMass, routes, startingLimits }) => [
      id,
      molarMass === undefined ? '' : `${molarMass} g/mol`,
      [is, ...(routes.length > 0 ? [`given ${routes.join('; ')}`] : []), ...limitTexts(startingLimits)].join('\n'),
    ]),
    [{}, { align: 'right' }, { wrap: true }],
    width,
  )
}

/** Quantities that mean something by themselves, then the names of those that only stand between others in the equations. */
function quantityText(asked: string, quantities: readonly QuantityDescription[], width: number): string {
  const reason = ({ id, illustrative }: QuantityDescription) => {
    if (illustrative === undefined) return []
    return [id === asked ? `illustrative: ${illustrative}` : 'illustrative: to be compared with its own baseline only']
  }
  const meant = quantities.filter(({ id, is }) => is !== '' || id === asked)
  const between = quantities.filter((each) => !meant.includes(each))
  const table = textTable(
    meant.map((each) => [each.id, each.unit, [each.is, ...reason(each)].join('\n')]),
    [{}, {}, { wrap: true }],
    width,
  )
  if (between.length === 0) return table
  const names = between.map(({ id, unit }) => (unit === '1' ? id : `${id} (${unit})`)).join(', ')
  return `${table}\n${wrapText(`Steps of the equations, which may be recorded too: ${names}`, width).join('\n')}\n`
}

/** What labels state, once for all the ways in of which they state the same; the words say whose statement it is. */
function limitTexts(limits: readonly LimitDescription[]): string[] {
  const routes = new Map<string, string[]>()
  for (const limit of limits) {
    const stated = `: ${allowedWords(limit)}, for ${limitedPeople(limit)} (${limit.from})`
    routes.set(stated, [...(routes.get(stated) ?? []), limit.route])
  }
  return Array.from(routes, ([stated, ways]) => `label's limits for a start, ${ways.join('; ')}${stated}`)
}

function modelText({ id, title, source, parts, leavesOut, status, life }: ModelDescription, width: number): string {
  const rows = [
    ['title', title],
    ['status', status ? statusWords(status) : ''],
    ...(status?.rungs ?? []).map(({ rung, holds, because }) => ['', `${rung}: ${holds ? 'yes' : 'no'}; ${because}`]),
    ['source', sourceText(source)],
    ['parts', parts.filter((part) => part !== id).join(', ')],
    ...leavesOut.map((sentence, i) => [i === 0 ? 'leaves out' : '', sentence]),
    ...life.map(({ word, is, takes }, i) => [i === 0 ? 'life' : '', `${word}: ${takes}; ${is}`]),
  ]
  const filled = rows.filter(([, text]) => text !== '').map(([name = '', text = '']) => [name, text])
  return `${id}\n${indented(textTable(filled, [{}, { wrap: true }], width - 2))}`
}

/** Numbers by part, and within a part by what gives them their value: the model, a history, a product. */
function parameterText(parameters: readonly ParameterDescription[], width: number): string {
  const groups = new Map<string, ParameterDescription[]>()
  for (const parameter of parameters) {
    const title = parameter.changedBy === undefined ? parameter.part : `${parameter.part}, ${parameter.changedBy}`
    groups.set(title, [...(groups.get(title) ?? []), parameter])
  }
  // One width of the first columns for all groups, so that the eye can go down the page.
  const rows = [...groups.values()].map((group) =>
    group.map(({ id, value, unit, is, from, doubt }) => [
      id,
      digits(value),
      unit,
      [is, ...(from === undefined ? [] : [from]), doubt.text].filter((line) => line !== '').join('\n'),
    ]),
  )
  const lines = textTable(
    [['id', 'value', 'unit', 'meaning, source, doubt'], ...rows.flat()],
    [{}, { align: 'right' }, {}, { wrap: true }],
    width,
  ).split('\n')
  const titles = [...groups.keys()]
  const header = `${lines[0]}\n\n`
  let at = 1
  const texts = rows.map((group, i) => {
    const source = groups.get(titles[i]!)![0]!.source
    const head = `${titles[i]}\n${wrapText(sourceText(source), width).join('\n')}\n`
    const from = at
    // A row starts where the first column is filled.
    for (let left = group.length; at < lines.length; at += 1) {
      if (lines[at] !== '' && !lines[at]!.startsWith(' ')) left -= 1
      if (left < 0) break
    }
    return `${head}\n${lines.slice(from, at).join('\n').trimEnd()}\n`
  })
  return header + texts.join('\n')
}

/** Enough for the eye; `--json` has every digit. */
function digits(value: number): string {
  return String(Number(value.toPrecision(6)))
}

function sourceText({ cites, doi, where }: ParameterDescription['source']): string {
  return [cites, doi && `doi:${doi}`, where].filter(Boolean).join('. ')
}
