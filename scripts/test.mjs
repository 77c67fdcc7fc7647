// `npm test` and `npm run test:full`. Whatever happens, the last line is `N passed, N failed`, with exit 1 if anything failed.

import { build, installPackages, requireNode, SetupProblem, say, stopRunning, tool } from './setup.mjs'

const isFull = process.argv.includes('--full')
const filters = process.argv.slice(2).filter((argument) => argument !== '--full')

const total = { passed: 0, failed: 0 }

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopRunning(signal)
    close(1)
  })
}

try {
  requireNode(process.versions.node)
  await installPackages()
  // The long tests come after `npm test`, which has checked types and form already.
  const typesHold = isFull || (await check('types', 'tsc', ['-p', '.']))
  if (!isFull) await check('lint and format', 'biome', ['check', ...colors()])
  await buildFor(typesHold)
  await runTests()
} catch (problem) {
  say(problem instanceof SetupProblem ? problem.message : (problem.stack ?? String(problem)))
  total.failed += 1
}
close(0)

/** One failure, however many faults the checker prints. */
async function check(title, command, args) {
  say(`Checking ${title} …`)
  const { code } = await tool(command, args)
  if (code !== 0) total.failed += 1
  return code === 0
}

/** The tests of the command line run what is built. A build that fails for its types was counted with the types. */
async function buildFor(typesHold) {
  try {
    await build()
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem
    say(problem.message)
    if (typesHold) total.failed += 1
  }
}

async function runTests() {
  const env = { ...process.env, ALLOSTAT_TESTS: isFull ? 'full' : 'quick' }
  if (process.stdout.isTTY && env.NO_COLOR === undefined) env.FORCE_COLOR ??= '1'
  let counts
  const onLine = (line) => {
    const found = /^(\d+) passed, (\d+) failed$/.exec(line.trim())
    if (found === null) return true
    counts = { passed: Number(found[1]), failed: Number(found[2]) }
    return false
  }
  const args = ['run', ...(isFull ? ['--passWithNoTests'] : []), ...filters]
  const { code } = await tool('vitest', args, { env, onLine })
  total.passed += counts?.passed ?? 0
  total.failed += counts?.failed ?? 0
  // A run that dies before it can count, or fails for another reason than a test, is one failure.
  if (code !== 0 && (counts?.failed ?? 0) === 0) total.failed += 1
}

function colors() {
  return process.stdout.isTTY ? ['--colors=force'] : []
}

function close(code) {
  process.exitCode = code || (total.failed > 0 ? 1 : 0)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => process.exit())
}
