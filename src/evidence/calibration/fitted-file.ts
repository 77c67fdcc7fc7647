import type { CalibrationRecord, RecordedParameter } from './record.ts'

/** Not in the text below: what looks for broken imports in the build would read it as one of this file. */
const BESIDE_IT = './fit.ts'
/** A longer line is broken after its key by the formatter. */
const LINE = 120

/**
 * The text of `src/models/fitted/<model>.ts`, laid out as the formatter lays it out. The same record gives the same text.
 */
export function fittedFile({ model, rows, parameters, illustrative, ...rest }: CalibrationRecord): string {
  return `// Written by \`${rest.command}\`; change nothing here, but ${rest.settings}.
import type { Fit } from '${BESIDE_IT}'

const fit: Fit = {
  model: ${quoted(model)},
  rows: ${rows.used},
  parameters: ${mapping(Object.entries(parameters), (parameter, indent) => mapping(entriesOf(parameter), (value) => value, indent))},
  illustrative: ${mapping(Object.entries(illustrative), quoted)},
}

export default fit
`
}

function entriesOf(parameter: RecordedParameter): [string, string][] {
  const { value, unit, ci95, is_pinned } = parameter
  return [
    ['value', String(value)],
    ['unit', quoted(unit)],
    is_pinned ? ['ci95', `[${ci95[0]}, ${ci95[1]}]`] : ['assumed', quoted(doubtWords(parameter))],
  ]
}

/** Why a fitted number is assumed all the same. */
export function doubtWords({ left, is_at_bound, bounds, unit, prior, why }: RecordedParameter): string {
  const between = `bounds ${bounds[0]} to ${bounds[1]}${unit === '1' ? '' : ` ${unit}`}`
  const before = prior ? `the prior (${prior.source})` : between
  return is_at_bound
    ? `the fit stands at the end of its ${between}, so no fit row holds it; ${why}`
    : `no fit row pins it: they leave ${Math.round(100 * left)} % of the doubt of ${before}; ${why}`
}

function mapping<T>(entries: [string, T][], text: (value: T, indent: string) => string, indent = '  '): string {
  if (entries.length === 0) return '{}'
  const lines = entries.map(([key, value]) => {
    const [head, tail] = [`${indent}  ${keyOf(key)}:`, `${text(value, `${indent}  `)},\n`]
    const isLong = !tail.startsWith('{') && head.length + tail.length > LINE
    return isLong ? `${head}\n${indent}    ${tail}` : `${head} ${tail}`
  })
  return `{\n${lines.join('')}${indent}}`
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)
}

/** With an apostrophe in it the formatter would choose other quotation marks. */
function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, '’').replace(/\s+/g, ' ')}'`
}
