/**
 * Prints the published trials beside what the model gives: `npm run published-trial -- [--people 2000] [--seeds 5] [--delay 60] [--source IM|IN|IV]`.
 *
 * Intranasal and intravenous naloxone run with typical kinetics for everybody, because their spread is not published with the model.
 */
import { parseArgs } from 'node:util'
import { parseScenario, run } from '../src/index.ts'
import { trialRows, trialScenario } from '../tests/published/trial-rows.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    seeds: { type: 'string', default: '1' },
    delay: { type: 'string', default: '60' },
    source: { type: 'string' },
  },
})
const people = Number(values.people)
const seeds = Number(values.seeds)
const asked = trialRows().filter(
  (row) =>
    (values.source === undefined || row.source === values.source) &&
    (row.delay === '' || values.delay === 'all' || row.delay === values.delay),
)

process.stdout.write(`percent of virtual people with cardiac arrest; ${people} people, ${seeds} seed(s)\n`)
process.stdout.write(
  'naloxone                     opioid       delay   model  published [95 % interval]  difference  seconds\n',
)
for (const row of asked) {
  const started = performance.now()
  let sum = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    sum += (await run(parseScenario(trialScenario(row, people, seed)))).overall[0]!
  }
  const percent = (100 * sum) / seeds
  const difference = percent - row.percent
  const cells = [
    `${row.source} ${row.regimen}`.padEnd(28),
    row.opioid.padEnd(12),
    (row.delay === '' ? '' : `${row.delay} s`).padStart(5),
    percent.toFixed(1).padStart(7),
    `${row.percent} [${row.low}, ${row.high}]`.padStart(24),
    `${difference >= 0 ? '+' : ''}${difference.toFixed(1)}`.padStart(11),
    ((performance.now() - started) / 1000).toFixed(1).padStart(8),
  ]
  process.stdout.write(`${cells.join(' ')}\n`)
}
