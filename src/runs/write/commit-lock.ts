import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, thisProcess } from './processes.ts'

const LOCK = '.allostat-commit.lock'

/** A lock that does not say whose it is, or is another machine's, is taken for abandoned after a minute: it is held for milliseconds. Chosen. */
const ABANDONED_AFTER = 60_000
/** Chosen: a thousand times what a commit takes. */
const LONGEST_WAIT = 10_000
const PAUSE = 5

/**
 * Does something while no other process that asks for the same folder does: two runs that end at once in one folder would else leave
 * the manifest of one beside tables of the other.
 *
 * @throws the error of the file system EBUSY where another one does not come to an end
 */
export function alone(folder: string, act: () => void): void {
  const path = join(folder, LOCK)
  for (let waited = 0; !take(path); waited += PAUSE) {
    clearLock(folder)
    if (waited >= LONGEST_WAIT) throw Object.assign(new Error(`${path} stays`), { code: 'EBUSY' })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
  }
  try {
    act()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Removes the lock of a process that is no more. */
export function clearLock(folder: string): void {
  const path = join(folder, LOCK)
  const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (since === undefined) return
  const [host, pid] = ownerOf(path)
  const isAbandoned = host === thisProcess.host ? !isAlive(Number(pid)) : Date.now() - since > ABANDONED_AFTER
  if (isAbandoned) rmSync(path, { force: true })
}

function take(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(file, `${thisProcess.host} ${thisProcess.pid}`)
  } catch {
    // On a full disk it is held without a name.
  } finally {
    closeSync(file)
  }
  return true
}

function ownerOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(' ')
  } catch {
    return [] // It has just gone.
  }
}
