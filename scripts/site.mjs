// `npm run build:site`: puts the studio together in site/, with the teacher pack, for any static server and any path.

import { buildSite, installPackages, requireNode, SetupProblem, say } from './setup.mjs'

try {
  requireNode(process.versions.node)
  await installPackages()
  await buildSite({ always: true })
  say('The studio is in site/. Any static server can hold that folder, under any path.')
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem
  say(problem.message)
  process.exitCode = 1
}
