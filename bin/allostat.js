#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/command/main.js', import.meta.url)
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`allostat needs Node.js 20.19 or newer; this is ${process.versions.node}\n`)
  process.exitCode = 1
} else if (existsSync(main)) {
  await import(main.href)
} else {
  process.stderr.write('allostat is not built yet (dist/ is missing).\n  to do:    npm ci && npm run build\n')
  process.exitCode = 1
}
