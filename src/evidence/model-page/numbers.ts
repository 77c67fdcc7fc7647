import type { ModelSource } from '../../language/model.ts'
import type { ParameterDescription } from '../../runs/description.ts'
import { spreadsOf, spreadWords } from '../../runs/model-spread.ts'
import { blocks, code, plain, sentence, table } from './markdown.ts'
import type { PageModel } from './page-model.ts'

/** Every number of a part, then the values that products and histories give to its numbers, then which doubts belong together. */
export function numbersOf(part: ModelSource, { model, description }: PageModel): string {
  const spreads = spreadsOf(model.id)
  const all = description.parameters.filter((parameter) => parameter.part === part.id)
  const own = all.filter(({ changedBy }) => changedBy === undefined)
  const changed = all.filter(({ changedBy }) => changedBy !== undefined)
  const declared = new Map(model.parameters.map((parameter) => [parameter.id, parameter.declared]))
  const between = ({ id }: ParameterDescription) => {
    const said = declared.get(id)?.between
    const drawn = spreads.get(id) ?? []
    const isDrawn = drawn.some(({ logSd }) => said !== undefined && logSd?.toPrecision(3) === said.toPrecision(3))
    const own = said === undefined || isDrawn ? [] : [`SD of the logarithm ${said}`]
    return [...own, ...drawn.map(spreadWords)].map(plain).join('<br>')
  }
  const joint = (part.jointDoubt ?? []).map(
    ({ of, from }) => `The doubts of ${of.map(code).join(', ')} belong together: ${sentence(plain(from))}`,
  )
  if (all.length === 0) return ''
  return blocks(
    '#### Numbers',
    table(
      ['id', 'value', 'unit', 'meaning', 'source', 'doubt', 'spread between people'],
      own.map((parameter) => [...numberCells(parameter), between(parameter)]),
    ),
    changed.length > 0 && 'What else they may be:',
    table(
      ['id', 'value', 'unit', 'by', 'source', 'doubt'],
      changed.map((parameter) => {
        const [id, value, unit, , from, doubt] = numberCells(parameter)
        return [id, value, unit, plain(parameter.changedBy!), from, doubt]
      }),
    ),
    ...joint,
  )
}

type Cells = readonly [id: string, value: string, unit: string, is: string, from: string, doubt: string]

function numberCells({ id, value, unit, is, from, doubt }: ParameterDescription): Cells {
  return [code(id), exactly(value), plain(unit), plain(is), plain(from ?? ''), plain(doubt.text)]
}

/** Every digit that the model has, with a power of ten where zeros would pile up. */
export function exactly(value: number): string {
  const size = Math.abs(value)
  const isPlain = size === 0 || (size >= 1e-3 && size < 1e7)
  const [digits, power] = (isPlain ? String(value) : value.toExponential()).split('e') as [string, string?]
  const tens = power === undefined ? '' : ` × 10<sup>${power.replace('+', '').replace('-', '−')}</sup>`
  return `${digits.replace('-', '−')}${tens}`
}
