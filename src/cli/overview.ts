import type { Description, ModelDescription, QuantityDescription, SubstanceDescription } from '../runs/description.ts'
import { statusWords } from '../runs/model-status.ts'
import { indented, textTable, wrapText } from './text-table.ts'

/** What there is, on a page or two: `allostat describe` without an id. */
export function overviewText({ models, substances, quantities }: Description, width: number): string {
  const inner = width - 2
  const sections = sectionsText([
    ['Models', modelList(models, inner)],
    ['Substances, and how they may be given', substanceList(substances, inner)],
    ['Quantities, by their first word', quantityList(substances, quantities, inner)],
  ])
  const more =
    'npx allostat describe ID shows everything behind one of these: of a model (allostat), a substance (naloxone), a first word (breathing) or a quantity (balance.tone) the values, units, meanings, sources and doubts.'
  return `${sections}\n${wrapText(more, width).join('\n')}\n`
}

/** Titles over what stands under them; what is empty is left out. */
export function sectionsText(sections: readonly (readonly [title: string, body: string])[]): string {
  return sections
    .filter(([, body]) => body !== '')
    .map(([title, body]) => `${title}\n\n${indented(body)}`)
    .join('\n')
}

function modelList(models: readonly ModelDescription[], width: number): string {
  return textTable(
    models.map(({ id, title, status }) => [id, title, status ? statusWords(status) : '']),
    [{}, { wrap: true }, { wrap: true }],
    width,
  )
}

function substanceList(substances: readonly SubstanceDescription[], width: number): string {
  return textTable(
    substances.map(({ id, is, routes }) => [id, [...new Set(routes.map((way) => way.split(',')[0]))].join(', '), is]),
    [{}, {}, { wrap: true }],
    width,
  )
}

/** Substances all have much the same quantities: they stand in one row. */
function quantityList(
  substances: readonly SubstanceDescription[],
  quantities: readonly QuantityDescription[],
  width: number,
): string {
  const names = new Set(substances.map(({ id }) => id))
  const byWord = new Map([['SUBSTANCE', new Set<string>()]])
  for (const { id, is } of quantities) {
    const [first = '', ...rest] = id.split('.')
    if (is === '' || rest.length === 0) continue
    const word = names.has(first) ? 'SUBSTANCE' : first
    if (word === 'SUBSTANCE' && !OF_EVERY_SUBSTANCE.has(rest.join('.'))) continue
    byWord.set(word, (byWord.get(word) ?? new Set()).add(rest.join('.')))
  }
  return textTable(
    Array.from(byWord, ([word, ids]) => [word, [...ids].join(', ')]).filter(([, ids]) => ids !== ''),
    [{}, { wrap: true }],
    width,
  )
}

/** What a reader asks of a substance first; its compartments are shown with the substance. */
const OF_EVERY_SUBSTANCE: ReadonlySet<string> = new Set(['plasma', 'effect', 'bound'])
