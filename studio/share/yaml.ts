/** Plain data as the YAML of our scenario files: a key a line at the top, short things in braces. */
type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }

/** What stands in a scenario without quotation marks. Everything else gets those of JSON, which is YAML. */
const PLAIN = /^[A-Za-z][\w.-]*( [\w.-]+)*$|^-?\d+(\.\d+)? [A-Za-z][\w/%]*$/
/** Words that YAML 1.2 or an older reader takes for something else than text. */
const OTHER = /^(true|false|null|yes|no|on|off|y|n)$/i

export function yamlOf(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .map(([key, value]) => `${scalar(key)}:${below(value as Data)}\n`)
    .join('')
}

/** Longer than that a mapping takes a line a key. */
const LONGEST_LINE = 100

/** A value behind its key: a list takes a line an item, a long mapping a line a key. */
function below(value: Data, indent = '  '): string {
  if (isList(value) && value.length > 0) return value.map((item) => `\n${indent}- ${inline(item)}`).join('')
  if (isMapping(value) && inline(value).length > LONGEST_LINE)
    return Object.entries(value)
      .map(([key, inner]) => `\n${indent}${scalar(key)}:${below(inner, `${indent}  `)}`)
      .join('')
  return ` ${inline(value)}`
}

function inline(value: Data): string {
  if (isList(value)) return `[${value.map(inline).join(', ')}]`
  if (!isMapping(value)) return scalar(value)
  const pairs = Object.entries(value).map(([key, inner]) => `${scalar(key)}: ${inline(inner)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

const scalar = (value: string | number | boolean | null): string =>
  typeof value === 'string' && PLAIN.test(value) && !OTHER.test(value) ? value : JSON.stringify(value)

const isList = (value: Data): value is readonly Data[] => Array.isArray(value)
const isMapping = (value: Data): value is { readonly [key: string]: Data } =>
  typeof value === 'object' && value !== null && !isList(value)
