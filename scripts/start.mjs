// `npm start`: sets up what is missing, runs the rescue scenario for 200 virtual people and for one of them, and shows the studio and
// the reports.
//   npm start -- --port 5000     another port
//   npm start -- --once          prepares everything and ends

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from './serve.mjs'
import { buildSite, node, readIfThere, root, SetupProblem, say, setUp, sha256, stopRunning } from './setup.mjs'

const usualPort = 4173
const results = join(root, 'out')
const runs = [
  { name: 'rescue-population', is: 'the same overdose and rescue in 200 virtual people' },
  { name: 'rescue', is: 'the typical person of that study, second by second' },
]

let isStopping = false
let server
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
endWithNpm()

try {
  await start(options())
} catch (problem) {
  if (!isStopping) {
    say(problem instanceof SetupProblem ? problem.message : (problem.stack ?? String(problem)))
    process.exitCode = 1
  }
}

async function start({ port, isOnce }) {
  await setUp()
  await buildSite()
  for (const { name } of runs) await simulate(name)
  if (isStopping) return
  if (isOnce) {
    say('Ready: the studio is in site/, the results are in out/.')
    return
  }
  server = await serve({ site: join(root, 'site'), results }, { port, first: runs.map(({ name }) => name) })
  if (isStopping) await server.close()
  else announce(server.port, port)
}

/** Runs a scenario, unless the results of the same scenario and the same build lie there, as they were written. */
async function simulate(name) {
  if (isStopping) return
  const scenario = join('scenarios', `${name}.yaml`)
  const inputs = sha256(`${readIfThere(join(root, 'dist', '.stamp'))}\n${readIfThere(join(root, scenario))}`)
  const noteFile = join(results, '.start', name)
  const note = () => `${inputs}\n${sha256(readIfThere(join(results, name, 'manifest.json')) ?? '')}\n`
  const isThere = readIfThere(join(results, name, 'report.html')) !== undefined
  if (isThere && readIfThere(noteFile) === note()) {
    say(`out/${name} is up to date.`)
    return
  }
  mkdirSync(join(results, '.start'), { recursive: true })
  const { code } = await node(['bin/allostat.js', 'run', scenario, '--out', join('out', name)])
  if (code !== 0) throw new SetupProblem(`${scenario} did not run (exit ${code}); the message is above.`)
  writeFileSync(noteFile, note())
}

function announce(port, wanted) {
  const address = `http://localhost:${port}`
  const taken =
    port === wanted
      ? ''
      : `\nPort ${wanted} is taken; this is the next free one. Choose another with: npm start -- --port N\n`
  process.stdout.write(`${taken}
The studio of Allostat   ${address}/
Results of runs          ${address}/results/

${runs.map(({ name, is }) => `  ${`${address}/results/${name}/`.padEnd(52)} ${is}`).join('\n')}

The same from the command line:
  npx allostat run scenarios/rescue.yaml
And then:
  npx allostat run scenarios/rescue.yaml --set breathing.P1=2.875 --out out/what-if
  npx allostat describe naloxone
  npx allostat run scenarios/users-own-model.yaml

Control-C ends it.
`)
}

function options() {
  const { values } = readArguments()
  const port = values.port === undefined ? usualPort : Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new SetupProblem(`--port ${values.port} is not a port. Give a whole number from 1 to 65535.`)
  }
  return { port, isOnce: values.once === true || process.env.ALLOSTAT_START_ONCE === '1' }
}

function readArguments() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, once: { type: 'boolean' } } })
  } catch (error) {
    throw new SetupProblem(`${error.message}\nnpm start takes --port N and --once.`)
  }
}

/** Passes the request on to what is running (its files are written whole or not at all) and closes the server; then nothing is left to do. */
async function stop(signal) {
  if (isStopping) return
  isStopping = true
  stopRunning(signal)
  await server?.close()
}

/** npm that is told to end leaves its script running: without it the server ends too, rather than hold the port unseen. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) stop('SIGTERM')
  }
  setInterval(look, 500).unref()
}
