// `npm run build`: compiles src into dist whether it is stale or not, and starts the command line once to see that it stands.

import { build, installPackages, node, requireNode, SetupProblem, say } from './setup.mjs'

try {
  requireNode(process.versions.node)
  await installPackages()
  await build({ always: true })
  const started = await node(['bin/allostat.js', '--help'], { quiet: true })
  if (started.code !== 0) throw new SetupProblem(`The command line does not start:\n${started.output.trim()}`)
  say('Built. Try: npx allostat --help')
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem
  say(problem.message)
  process.exitCode = 1
}
