/** Where a command writes: results on one side, progress and messages on the other. */
export interface Terminal {
  /** Results. */
  out(text: string): void
  /** Progress, warnings and errors. */
  err(text: string): void
  /** Whether the message side is a terminal, where a line can be written over. */
  readonly isInteractive: boolean
  /** Width of the result side in characters. */
  readonly columns: number
}

/** Without a terminal, and as the widest text that is pleasant to read. Chosen. */
const USUAL_COLUMNS = 100
const FEWEST_COLUMNS = 60

/**
 * The terminal of this process. A reader that has left (`allostat … | head`) ends the writing, not the run.
 */
export function processTerminal(): Terminal {
  let hasReader = true
  const letPass = (error: NodeJS.ErrnoException) => {
    hasReader = false
    if (error.code === 'EPIPE') return
    // A full disk behind a redirection, say: the files of the run are written by now, what was to be shown is lost.
    process.exitCode = 1
    process.stderr.write(`allostat could not print its results: ${error.message}\n`)
  }
  process.stdout.on('error', letPass)
  // Where even messages cannot be written there is nobody to tell.
  process.stderr.on('error', () => {})
  return {
    out: (text) => {
      if (hasReader) process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    isInteractive: process.stderr.isTTY === true,
    columns: Math.max(FEWEST_COLUMNS, Math.min(USUAL_COLUMNS, process.stdout.columns ?? USUAL_COLUMNS)),
  }
}
