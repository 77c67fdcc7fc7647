import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { alone, clearLock } from './commit-lock.ts'
import { emptyName, folderProblem } from './folder-problem.ts'
import { isAlive, thisProcess } from './processes.ts'

const TEMPORARY = /^\.allostat-([A-Za-z0-9_]+)-(\d+)-\d+\.tmp$/

/** A temporary file of another machine is taken for abandoned after a day: whether its process lives cannot be asked. Chosen. */
const ABANDONED_AFTER = 24 * 3600 * 1000

let count = 0

/**
 * A folder that receives the files of a run all together or not at all.
 *
 * Files are written under temporary names and flushed to disk; `commit` gives them their names, the one that vouches for all last. A
 * process that dies at any moment therefore leaves whole files or none. `abandon` removes whatever was not committed, and is
 * synchronous so that it can run on the way out.
 */
export class OutputFolder {
  readonly path: string
  private readonly made: readonly string[]
  private readonly waiting = new Map<string, string>()

  private constructor(path: string, made: readonly string[]) {
    this.path = path
    this.made = made
  }

  /**
   * Makes the folder if need be, clears what dead runs left in it, and makes sure that it can be written.
   *
   * @throws FolderError where it cannot; then nothing was made
   */
  static open(path: string): OutputFolder {
    if (path.trim() === '') throw emptyName()
    const made: string[] = []
    try {
      makeFolders(resolve(path), made)
      clearAbandoned(path)
      const probe = join(path, temporaryName())
      closeSync(openSync(probe, 'wx'))
      rmSync(probe, { force: true })
    } catch (error) {
      removeEmpty(made)
      throw folderProblem(error, path)
    }
    return new OutputFolder(path, made)
  }

  /** Writes one file under a temporary name and flushes it to disk. It gets its own name from `commit`. */
  async write(name: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
    const temporary = join(this.path, temporaryName())
    this.waiting.set(name, temporary)
    let file: FileHandle | undefined
    try {
      file = await open(temporary, 'wx')
      for (const piece of pieces) await file.writeFile(piece)
      await file.sync()
    } catch (error) {
      await file?.close().catch(() => {})
      this.abandon()
      throw folderProblem(error, this.path)
    }
    await file.close()
  }

  /**
   * Gives every written file its name, in the order of writing, so that the last one written, the manifest, vouches for the rest.
   *
   * @param stale  files of earlier runs that do not belong to this one. They and an earlier last file go first: a folder never shows
   *               a manifest beside files of another run
   */
  commit(stale: readonly string[] = []): void {
    const names = [...this.waiting.keys()]
    try {
      alone(this.path, () => {
        for (const name of names) refuseFolder(join(this.path, name))
        for (const name of [...names.slice(-1), ...stale]) rmSync(join(this.path, name), { force: true })
        for (const name of names) {
          renameSync(this.waiting.get(name)!, join(this.path, name))
          this.waiting.delete(name)
        }
        flushFolder(this.path)
      })
    } catch (error) {
      this.abandon()
      throw folderProblem(error, this.path)
    }
  }

  /** Removes what was written and not committed, and the folders made for it if they are empty. */
  abandon(): void {
    for (const temporary of this.waiting.values()) rmSync(temporary, { force: true })
    this.waiting.clear()
    removeEmpty(this.made)
  }
}

/** A folder under the name of a file would stop the renames half-way, so it is looked for before the first. */
function refuseFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' })
}

function temporaryName(): string {
  count += 1
  return `.allostat-${thisProcess.host}-${thisProcess.pid}-${count}.tmp`
}

/** Like `mkdir -p`, noting in `made` each folder that was not there, outermost first. */
function makeFolders(path: string, made: string[]): void {
  try {
    mkdirSync(path)
    made.push(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    makeFolders(dirname(path), made)
    mkdirSync(path)
    made.push(path)
  }
}

function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder)
    } catch {
      return // Something is in it, so the folders around it stay as well.
    }
  }
}

function clearAbandoned(folder: string): void {
  clearLock(folder)
  for (const name of readdirSync(folder)) {
    const [, host, pid] = TEMPORARY.exec(name) ?? []
    if (host === undefined || pid === undefined) continue
    const path = join(folder, name)
    const isAbandoned =
      host === thisProcess.host
        ? !isAlive(Number(pid))
        : Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > ABANDONED_AFTER
    if (isAbandoned) rmSync(path, { force: true })
  }
}

/** Makes the renames themselves durable. Not every system lets a folder be opened for this; there it is left to the system. */
function flushFolder(path: string): void {
  let folder: number | undefined
  try {
    folder = openSync(path, 'r')
    fsyncSync(folder)
  } catch {
    // See above.
  } finally {
    if (folder !== undefined) closeSync(folder)
  }
}
