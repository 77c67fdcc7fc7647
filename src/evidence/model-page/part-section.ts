import { equationToLatex } from '../../compiler/index.ts'
import type { CheckedModel, WrittenEquation } from '../../language/checked.ts'
import { expressionText } from '../../language/index.ts'
import { leftOut } from '../../language/left-out.ts'
import type { ModelSource } from '../../language/model.ts'
import { capitalised } from '../../runs/report/numbers.ts'
import { formatUnit } from '../../units/index.ts'
import { blocks, code, details, listOf, plain, sentence, sourceText, table } from './markdown.ts'
import { exactly, numbersOf } from './numbers.ts'
import type { PageModel, PartWords } from './page-model.ts'

/** One part: what happens, equations, numbers, states and quantities, events, what it leaves out. */
export function partSection(part: ModelSource, page: PageModel): string {
  const words = page.words.get(part.id)
  return blocks(
    `<a id="${part.id}"></a>\n\n### ${plain(part.title)}`,
    `${code(part.id)}`,
    ...(words?.happens ?? []).map((paragraph) => plain(paragraph)),
    listOf([
      ...(words?.measuredIn ? [`Measured in: ${plain(words.measuredIn)}`] : []),
      ...(words?.holdsFor ? [`Holds for: ${plain(words.holdsFor)}`] : []),
      `From: ${sourceText(part.source)}`,
    ]),
    inputs(part, page.model),
    equations(part, page),
    numbersOf(part, page),
    states(part, page),
    events(part, page.model),
    leavesOut(part, page.model, words),
  )
}

function inputs(part: ModelSource, model: CheckedModel): string {
  const given = Object.entries(part.inputs ?? {})
  if (given.length === 0) return ''
  const from = new Map([...model.quantities, ...model.states, ...model.parameters].map((each) => [each.id, each.part]))
  const words = given.map(([id, { unit, is }]) => {
    const other = from.get(id)
    const link = other && other !== part.id ? ` (from [${other}](#${other}))` : ''
    return `${code(id)}, ${plain(is)}${unit === '1' ? '' : `, ${plain(unit)}`}${link}`
  })
  return blocks('#### What it takes from other parts', listOf(words))
}

function equations(part: ModelSource, { model, description }: PageModel): string {
  const own = model.equations.filter((equation) => equation.part === part.id)
  if (own.length === 0) return ''
  const meanings = new Map(description.quantities.map((quantity) => [quantity.id, quantity]))
  const family = familyOf(own)
  const shown = own.map(({ number, left, right, kind }) => {
    const { is = '', unit = '1', illustrative } = meanings.get(left) ?? {}
    const what = [
      `${code(left)}${KINDS[kind]}`,
      ...(is ? [plain(is)] : []),
      unit === '1' ? 'a pure number' : `in ${plain(unit)}`,
      ...(illustrative ? [`**illustrative**: ${plain(illustrative)}`] : []),
    ]
    return `(${number}) ${what.join(', ')}\n\n\`\`\`math\n${equationToLatex(left, right, kind, family)}\n\`\`\``
  })
  return blocks(
    '#### Equations',
    family && `Names that stand here without their first word are those of ${code(family)}.`,
    ...shown,
    details('The same as they are written in the model', `\`\`\`text\n${own.map(writtenLine).join('\n')}\n\`\`\``),
  )
}

/** The first word that most left sides share. */
function familyOf(equations: readonly WrittenEquation[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { left } of equations) {
    const [first, ...rest] = left.split('.')
    if (rest.length > 0) counts.set(first!, (counts.get(first!) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

const KINDS = { quantity: '', rate: ', its rate', contribution: ', what this part adds to it' } as const

function writtenLine({ number, text }: WrittenEquation): string {
  return `${String(number).padStart(2)}  ${text.replace(/\s+/g, ' ').trim()}`
}

/** Quantities stand with their equations. */
function states(part: ModelSource, { model }: PageModel): string {
  const bounds = (within?: readonly [number, number]) =>
    within ? `${exactly(within[0])} to ${exactly(within[1])}` : ''
  const rows = [
    ...model.states.flatMap(({ id, unit, is, start, within, part: home }) =>
      home === part.id
        ? [[code(id), plain(formatUnit(unit)), plain(is), code(expressionText(start)), bounds(within)]]
        : [],
    ),
    ...model.discrete.flatMap(({ id, unit, is, start, part: home }) =>
      home === part.id
        ? [[code(id), plain(formatUnit(unit)), `${plain(is)}; set by doses and events`, code(String(start)), '']]
        : [],
    ),
  ]
  if (rows.length === 0) return ''
  return blocks('#### States', table(['id', 'unit', 'meaning', 'starts at', 'stays within'], rows))
}

function events(part: ModelSource, model: CheckedModel): string {
  const own = Object.entries(part.events ?? {}).filter(([id]) => model.events.some((event) => event.id === id))
  if (own.length === 0) return ''
  const settings = (set: Readonly<Record<string, number>> | undefined) =>
    Object.entries(set ?? {}).map(([id, value]) => `${code(id)} becomes ${value}`)
  const rows = own.map(([id, { is, when, after, check, set, otherwise, ends, repeats, grid }]) => {
    const then = [
      ...(after ? [`after ${plain(after)}`] : []),
      ...(check ? [`if ${code(check)}`] : []),
      ...settings(set),
      ...(otherwise ? [`else ${settings(otherwise).join(', ')}`] : []),
      ...(ends ? ['the run of this person ends'] : []),
      ...(repeats ? ['may happen again'] : []),
      ...(grid ? [`moments are rounded up to ${plain(grid)}`] : []),
    ]
    return [code(id), plain(is), code(when), then.join('; ')]
  })
  return blocks('#### Events', table(['id', 'what happens', 'when', 'then'], rows))
}

function leavesOut(part: ModelSource, model: CheckedModel, words: PartWords | undefined): string {
  // The data say it in full; the words at the top of the file stand in where they do not.
  const said = part.leavesOut ? leftOut(part, model.parts) : [words?.leavesOut ?? []].flat()
  const items = [...said, ...(words?.simplified ?? [])]
  return items.length === 0
    ? ''
    : blocks('#### What it leaves out', listOf(items.map((item) => sentence(capitalised(plain(item))))))
}
