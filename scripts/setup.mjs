// Makes a fresh clone ready to work: packages as the lock file says, and a build as new as the source.
// Plain JavaScript for Node 20.19 without dependencies, because it runs before anything is installed.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Something that the reader of the message can mend: printed without a stack. */
export class SetupProblem extends Error {}

/** Installs and builds what is missing; both checks together take well under half a second when nothing is. */
export async function setUp() {
  requireNode(process.versions.node)
  await installPackages()
  await build()
}

/** Refuses a Node that is older than `engines` in package.json says. */
export function requireNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetupProblem(
    `Node ${version} is too old. Allostat needs Node 20.19 or newer: install it, then run this again.`,
  )
}

// Packages

/** Runs `npm ci` where node_modules is not what package-lock.json asks for; tries twice if the network fails. */
export async function installPackages(folder = root) {
  const lockText = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const stamp = sha256(`${lockText}\n${process.platform} ${process.arch}\n`)
  const stampFile = join(folder, 'node_modules', '.allostat-stamp')
  const hasNode = existsSync(ownNode(folder))
  if (hasNode && readIfThere(stampFile) === stamp) return
  if (hasNode && isInstalledAsLocked(JSON.parse(lockText), readIfThere(hiddenLock(folder)))) {
    writeFileSync(stampFile, stamp)
    return
  }
  say('Installing the packages (npm ci), about a minute …')
  let attempt = await npmCi(folder)
  if (attempt.code !== 0 && isNetworkTrouble(attempt.output)) {
    say('The network failed; trying once more …')
    attempt = await npmCi(folder)
  }
  if (attempt.code !== 0) throw new SetupProblem(installMessage(attempt))
  if (!existsSync(ownNode(folder))) {
    throw new SetupProblem(
      'npm installed the packages but not Node 24, which the tools run on: npm was told to skip install scripts.\n' +
        'Run `npm rebuild node --ignore-scripts=false`, then this command again.',
    )
  }
  writeFileSync(stampFile, stamp)
}

/** Whether npm's own record of what it installed holds every package of the lock file; optional ones may be missing. */
export function isInstalledAsLocked(lock, installedText) {
  if (installedText === undefined) return false
  const installed = JSON.parse(installedText).packages ?? {}
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '') continue
    const found = installed[path]
    if (found === undefined && wanted.optional) continue
    if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return false
  }
  return Object.keys(installed).every((path) => path in lock.packages)
}

export function isNetworkTrouble(output) {
  return /\b(ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|ERR_SOCKET_TIMEOUT|E50[0-9]|EPIPE)\b|network/i.test(
    output,
  )
}

function npmCi(folder) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: folder, env: process.env, quiet: true }
  if (npm !== undefined && /\.c?js$/.test(npm))
    return run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

function installMessage({ code, output }) {
  const last = output
    .trim()
    .split('\n')
    .slice(-12)
    .map((line) => `  ${line}`)
  const remedy = isNetworkTrouble(output)
    ? 'The package registry could not be reached. Check the network (`npm ping`), then run this command again.'
    : 'Run `npm ci` to see the whole message.'
  return [`The packages could not be installed: npm ci ended with ${code}. ${remedy}`, ...last].join('\n')
}

// Build

/** Compiles src into dist where dist is older than the source, and checks the result before it takes dist's place. */
export async function build({ always = false } = {}) {
  const stamp = sourceStamp(root)
  const dist = join(root, 'dist')
  if (!always && readIfThere(join(dist, '.stamp')) === stamp) return
  say('Building …')
  const fresh = join(root, 'node_modules', '.cache', `dist-${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(dirname(fresh), { recursive: true })
  try {
    const compiled = await tool('tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh], { quiet: true })
    if (compiled.code !== 0) throw new SetupProblem(`The build failed.\n${compiled.output.trim()}`)
    const broken = danglingReferences(fresh)
    if (broken.length > 0) throw new SetupProblem(`The build points at files that it lacks:\n${broken.join('\n')}`)
    const options = ['-c', join('scripts', 'command.config.mjs'), '--outDir', join(fresh, 'command')]
    const bundled = await tool('vite', ['build', ...options, '--logLevel', 'warn'], { quiet: true })
    if (bundled.code !== 0) throw new SetupProblem(`The build of the command failed.\n${bundled.output.trim()}`)
    writeFileSync(join(fresh, '.stamp'), stamp)
    rmSync(dist, { recursive: true, force: true })
    renameSync(fresh, dist)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Puts the studio together in site/, where that is older than what it is made of: a folder that any static server can hold. */
export async function buildSite({ always = false } = {}) {
  const site = join(root, 'site')
  const stamp = siteStamp(root)
  if (!always && readIfThere(join(site, '.stamp')) === stamp) return
  say('Building the studio …')
  const fresh = join(root, 'node_modules', '.cache', `site-${process.pid}`)
  try {
    const args = ['build', '-c', join('studio', 'vite.config.ts'), '--outDir', fresh, '--logLevel', 'warn']
    const built = await tool('vite', args, { quiet: true })
    if (built.code !== 0) throw new SetupProblem(`The studio could not be built.\n${built.output.trim()}`)
    writeFileSync(join(fresh, '.stamp'), stamp)
    rmSync(site, { recursive: true, force: true })
    renameSync(fresh, site)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** A digest of everything that the build depends on. */
export function sourceStamp(folder) {
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'scripts/command.config.mjs', 'package-lock.json']
  return stampOf(folder, ['src'], settings)
}

/** A digest of everything that the studio's build depends on. */
export function siteStamp(folder) {
  return stampOf(folder, ['src', 'studio'], ['scripts/worksheets.ts', 'tsconfig.json', 'package-lock.json'])
}

function stampOf(folder, folders, settings) {
  const hash = createHash('sha256')
  const sources = folders.flatMap((name) => filesUnder(join(folder, name)))
  const read = sources.filter((file) => !file.endsWith('.test.ts'))
  for (const file of [...read, ...settings.map((name) => join(folder, name))]) {
    hash
      .update(`${relative(folder, file).split(sep).join('/')}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Relative imports and `new URL('./…', import.meta.url)` in built files that lead nowhere: the compiler checks only the former. */
export function danglingReferences(folder) {
  const reference = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s*|new URL\(\s*)(['"])(\.{1,2}\/[^'"]*)\1/g
  const broken = []
  for (const file of filesUnder(folder).filter((name) => name.endsWith('.js'))) {
    for (const [, , target] of readFileSync(file, 'utf8').matchAll(reference)) {
      if (!existsSync(resolve(dirname(file), target))) broken.push(`${relative(folder, file)}: ${target}`)
    }
  }
  return broken
}

// Programs

/** The Node 24 that comes with the development dependency `node`. */
function ownNode(folder = root) {
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Runs a command of an installed package on Node 24. */
export function tool(name, args, options = {}) {
  const owner = { tsc: '@typescript/native', biome: '@biomejs/biome', vite: 'vite', vitest: 'vitest' }[name]
  const folder = join(root, 'node_modules', owner)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return node([join(folder, typeof bin === 'string' ? bin : bin[name]), ...args], options)
}

/** Runs a script on Node 24, with the installed commands first on the path. */
export function node(args, options = {}) {
  return run(ownNode(), args, options)
}

const running = new Set()

/**
 * Runs a program and waits for it. Its output is passed on line by line, `quiet` keeps it back; `onLine` may swallow a line of
 * standard output by returning false. The result holds both streams.
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false, onLine, shell = false } = {}) {
  return new Promise((settle) => {
    const streams = quiet || onLine ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd, env: withOwnCommands(env), stdio: streams, shell })
    running.add(child)
    let output = ''
    const lines = byLine((line) => {
      output += line
      if (!quiet && onLine?.(line) !== false) process.stdout.write(line)
    })
    child.stdout
      ?.setEncoding('utf8')
      .on('data', lines)
      .on('end', () => lines('\n'))
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text
      if (!quiet) process.stderr.write(text)
    })
    const end = (code, reason) => {
      running.delete(child)
      settle({ code, output: output + reason })
    }
    child.on('error', (error) => end(127, error.message))
    child.on('close', (code, signal) => end(code ?? 1, signal === null ? '' : `ended by ${signal}`))
  })
}

/** Passes a request to stop on to the programs that are running. */
export function stopRunning(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal)
}

function byLine(take) {
  let rest = ''
  return (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()
    for (const line of lines) take(`${line}\n`)
  }
}

function withOwnCommands(env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: [join(root, 'node_modules', '.bin'), env[name]].filter(Boolean).join(delimiter) }
}

// Small things

export function say(text) {
  process.stderr.write(`${text}\n`)
}

export function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}

function hiddenLock(folder) {
  return join(folder, 'node_modules', '.package-lock.json')
}

export function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function filesUnder(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
}
