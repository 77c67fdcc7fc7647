import { hostname } from 'node:os'

/** Files that are not finished bear host and process, so that a later run knows which of them nobody is writing any more. */
export const thisProcess = { host: hostname().replace(/[^A-Za-z0-9]/g, '_') || 'host', pid: process.pid } as const

/** Whether there is such a process on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
