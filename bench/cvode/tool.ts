import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Where everything goes that is built for comparisons; git ignores it. */
export const CACHE = fileURLToPath(new URL('../../node_modules/.cache/allostat-bench/cvode', import.meta.url))

/** What this comparison cannot do without, said in one message. */
export class MissingTool extends Error {}

/** Lines of a failed tool's complaint that are shown; the cause is nearly always among the last. */
const SHOWN_LINES = 15

/**
 * Runs a program to its end.
 *
 * @returns  what it wrote to standard output
 * @throws   MissingTool when there is no such program; Error with the last lines that it wrote when it fails
 */
export function runTool(tool: string, args: readonly string[], folder?: string): string {
  // Messages in English, so that what is read out of them is the same everywhere.
  const env = { ...process.env, LC_ALL: 'C' }
  const { error, status, stdout, stderr } = spawnSync(tool, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw new MissingTool(
      `${tool} is missing. The comparison with CVODE needs gcc, cmake and make; on Debian: apt-get install gcc cmake make dpkg-dev`,
    )
  }
  if (error !== undefined) throw error
  if (status !== 0) {
    const last = `${stdout}\n${stderr}`.trim().split('\n').slice(-SHOWN_LINES).join('\n')
    throw new Error(`${tool} failed (${status}):\n${last}`)
  }
  return stdout
}

/** What `-march=native` depends on: part of the name of all that is built, because a cache may move to another machine. */
export function processor(): string {
  return cpus()[0]?.model ?? 'unknown processor'
}
