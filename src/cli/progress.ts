import { timeWords } from '../runs/report/numbers.ts'
import type { Terminal } from './terminal.ts'

export interface Progress {
  update(done: number, total: number): void
  /** Clears the line of a terminal. */
  end(): void
}

/** How often it is written, in ms: a terminal's line is written over; plain lines pile up in a log. Chosen. */
const ON_TERMINAL = 100
const IN_LOG = 5000
/** An estimate from less than this is noise: the first people pay for compiling and for starting threads. In ms, and a share of all. Chosen. */
const NEVER_BEFORE = 1000
const FIRST_ESTIMATE = { after: 5000, share: 0.1 }

/** Says how far something is and how long it will take: a line that is written over on a terminal, now and then a line elsewhere. */
export function showProgress(
  label: string,
  { terminal, isQuiet, now = () => performance.now() }: { terminal: Terminal; isQuiet: boolean; now?: () => number },
): Progress {
  const started = now()
  const every = terminal.isInteractive ? ON_TERMINAL : IN_LOG
  let last = terminal.isInteractive ? Number.NEGATIVE_INFINITY : started
  let isShown = false
  return {
    update(done, total) {
      const time = now()
      // What is done in one step needs no progress.
      if (isQuiet || total < 2 || time - last < every) return
      last = time
      const line = `${label}: ${Math.floor((100 * done) / total)} % (${done} of ${total})${timeLeft(time - started, done, total)}`
      terminal.err(terminal.isInteractive ? `\r\u001b[K${line}` : `${line}\n`)
      isShown = true
    },
    end() {
      if (isShown && terminal.isInteractive) terminal.err('\r\u001b[K')
    },
  }
}

function timeLeft(elapsed: number, done: number, total: number): string {
  const isEarly = elapsed < FIRST_ESTIMATE.after && done / total < FIRST_ESTIMATE.share
  if (done === 0 || isEarly || elapsed < NEVER_BEFORE || done === total) return ''
  const seconds = ((elapsed / done) * (total - done)) / 1000
  return `, about ${timeWords(Math.max(1, Math.round(seconds)))} left`
}
