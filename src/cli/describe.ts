import { describe } from '../index.ts'
import type { Description, LimitDescription, ModelDescription, ParameterDescription } from '../runs/description.ts'
import { resultsFromPackage } from '../runs/model-results-node.ts'
import { statusWords } from '../runs/model-status.ts'
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
  const { models, substances, quantities, parameters } = description
  const inner = width - 2
  const sections: [title: string, body: string][] = [
    ['Models', id === undefined ? modelList(models, inner) : models.map((model) => modelText(model, inner)).join('\n')],
    [
      'Substances',
      textTable(
        substances.map(({ id: name, is, molarMass, routes, startingLimits }) => [
          name,
          molarMass === undefined ? '' : `${molarMass} g/mol`,
          [is, ...(routes.length > 0 ? [`given ${routes.join('; ')}`] : []), ...startingLimits.map(limitText)].join(
            '\n',
          ),
        ]),
        [{}, { align: 'right' }, { wrap: true }],
        inner,
      ),
    ],
    [
      'Quantities',
      textTable(
        quantities.map(({ id: name, unit, is, illustrative }) => [
          name,
          unit,
          [is, ...(illustrative === undefined ? [] : [`illustrative: ${illustrative}`])].join('\n'),
        ]),
        [{}, {}, { wrap: true }],
        inner,
      ),
    ],
    ['Numbers', id === undefined ? '' : parameterText(parameters, inner)],
  ]
  const text = sections
    .filter(([, body]) => body !== '')
    .map(([title, body]) => `${title}\n\n${indented(body)}`)
    .join('\n')
  const more =
    id === undefined
      ? `\nnpx allostat describe ID shows the numbers behind one of these: value, unit, meaning, source, doubt.\n`
      : ''
  return text + more
}

function modelList(models: readonly ModelDescription[], width: number): string {
  return textTable(
    models.map(({ id, title, status }) => [id, title, status ? statusWords(status) : '']),
    [{}, { wrap: true }, { wrap: true }],
    width,
  )
}

/** What a label states; the words say whose statement it is. */
function limitText({ route, for: whom, single, firstDay, from }: LimitDescription): string {
  const limits = [single && `${single} at once`, firstDay && `${firstDay} on the first day`].filter(Boolean).join(', ')
  const people = whom === 'naive' ? 'people without tolerance' : 'everyone'
  return `label's limits for a start, ${route}: ${limits}, for ${people} (${from})`
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
      String(value),
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

function sourceText({ cites, doi, where }: ParameterDescription['source']): string {
  return [cites, doi && `doi:${doi}`, where].filter(Boolean).join('. ')
}
