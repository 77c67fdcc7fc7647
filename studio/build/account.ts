import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { describe, type ParameterDescription } from '../../src/index.ts'
import { builtInModel } from '../../src/runs/load-model.ts'
import { modelDigest } from '../../src/runs/model-digest.ts'
import { CHART_COLUMNS } from '../lab/chart-list.ts'
import type { Account, AccountedNumber, AccountedQuantity } from '../state/account.ts'
import { COLUMNS } from '../state/columns.ts'

const MODEL = 'allostat'
const FILE = 'account.json'

/** What stands behind each chart of the Lab, as a file that the page fetches when somebody asks. */
export const account: Plugin = {
  name: 'account',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(accountOf()) })
  },
  configureServer(server) {
    server.middlewares.use(`/${FILE}`, (_, response) => response.end(JSON.stringify(accountOf())))
  },
}

export function accountOf(): Account {
  const { parameters, quantities, substances } = describe(MODEL)
  const own = parameters.filter(({ changedBy }) => changedBy === undefined)
  const units = new Map(quantities.map((each) => [each.id, each]))
  const reached: Record<string, AccountedQuantity> = {}
  const waiting = CHART_COLUMNS.map((column): string => COLUMNS[column])
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached[id]) continue
    const { detail } = describe(id, undefined, MODEL)
    const { unit = '1', is = '' } = units.get(id) ?? {}
    const { equations = [], reads = [], parameters: numbers = [], part = '' } = detail ?? {}
    reached[id] = { is, unit, part, equations: equations.map(({ text }) => text), reads, numbers }
    waiting.push(...reads)
  }
  const used = new Set(Object.values(reached).flatMap(({ numbers }) => numbers))
  const kept = own.filter(({ id }) => used.has(id))
  const cff = parse(readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8'))
  return {
    software: {
      title: cff.title,
      version: cff.version,
      year: String(cff['date-released']).slice(0, 4),
      authors: cff.authors.map(({ name }: { name: string }) => name),
    },
    model: MODEL,
    modelSha256: modelDigest(builtInModel(MODEL)),
    parametersSha256: digestOfNumbers(own),
    units: Object.fromEntries(Object.values(COLUMNS).map((id) => [id, units.get(id)?.unit ?? '1'])),
    substances: substances.map(({ id }) => id),
    quantities: reached,
    numbers: Object.fromEntries(kept.map((each) => [each.id, numberOf(each)])),
  }
}

function numberOf({ value, unit, is, from, doubt, part, source }: ParameterDescription): AccountedNumber {
  const { cites = '', where, doi = '' } = source
  return { value, unit, is, from: from ?? '', doubt: doubt.text, kind: doubt.kind, part, cites, where, doi }
}

/** Over every number of the model by its id, with its unit: the same model with one other number has another. */
function digestOfNumbers(parameters: readonly ParameterDescription[]): string {
  const lines = parameters.map(({ id, value, unit }) => `${id} = ${value} ${unit}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}
