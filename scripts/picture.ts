/**
 * Draws `docs/picture.svg`: the rescue scenario without and with its naloxone, for the typical person and for 200 virtual people.
 * It runs what is built, so `npm run picture` after `npm run build`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { type Arm, type Breath, drawPicture } from './picture-svg.ts'

interface Scenario {
  give: { substance: string }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'allostat-picture-'))
const shown = 20

try {
  const arms = [arm('Without naloxone', false), arm('With one injection of naloxone', true)] as const
  writeFileSync(join(root, 'docs', 'picture.svg'), drawPicture(arms))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function arm(title: string, withNaloxone: boolean): Arm {
  const one = simulate('rescue', withNaloxone)
  const many = simulate('rescue-population', withNaloxone)
  const arrest = table(many, 'summary.csv').find(
    (row) => row.quantity === 'breathing.arrest' && row.statistic === 'share',
  )
  if (arrest === undefined) throw new Error('summary.csv has no share of people with breathing.arrest')
  const people = breaths(table(many, 'trajectory.csv'))
  const naloxone = table(one, 'events.csv').find((row) => `${row.event} ${row.detail}`.includes('naloxone'))
  return {
    title,
    typical: breaths(table(one, 'trajectory.csv'))[0]!,
    people: people.slice(0, shown),
    count: people.length,
    arrests: Math.round((Number(arrest.value) / (arrest.unit === '%' ? 100 : 1)) * people.length),
    ...(naloxone === undefined ? {} : { naloxoneAt: minute(naloxone) }),
  }
}

/** Runs a scenario, or its twin without naloxone, and says where the results are. */
function simulate(name: string, withNaloxone: boolean): string {
  const scenario = parse(readFileSync(join(root, 'scenarios', `${name}.yaml`), 'utf8')) as Scenario
  const give = scenario.give.filter(({ substance }) => withNaloxone || substance !== 'naloxone')
  const id = `${name}-${withNaloxone ? 'with' : 'without'}`
  const file = join(folder, `${id}.yaml`)
  writeFileSync(file, stringify({ ...scenario, give }))
  const out = join(folder, id)
  const command = [join(root, 'bin', 'allostat.js'), 'run', file, '--out', out, '--quiet']
  execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
  return out
}

type Row = Readonly<Record<string, string>>

/** A small CSV of a run, without quoted commas in the columns that are read here. */
function table(out: string, file: string): Row[] {
  const [header, ...lines] = readFileSync(join(out, file), 'utf8').trim().split('\n')
  const names = header!.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/** One breath for each person, in the order of the rows; a run of one person has no column `person`. */
function breaths(rows: readonly Row[]): Breath[] {
  const people = new Map<string, Row[]>()
  for (const row of rows) {
    const person = row.person ?? ''
    if (!people.has(person)) people.set(person, [])
    people.get(person)!.push(row)
  }
  return [...people.values()].map((own) => {
    const times = own.map(minute)
    const curve = (name: string) => ({ times, values: own.map((row) => Number(row[name])) })
    return { ventilation: curve('ventilation_L_per_min'), oxygen: curve('PaO2_mmHg') }
  })
}

function minute(row: Row): number {
  const unit = Object.keys(row).find((name) => name.startsWith('time_'))
  const perMinute = { time_s: 60, time_min: 1, time_h: 1 / 60 }[unit ?? '']
  if (perMinute === undefined) throw new Error(`the time column ${unit} is not known here`)
  return Number(row[unit!]) / perMinute
}
