import type { Series } from '../state/track.ts'
import type { BandTold, Courses, Kind } from './band-messages.ts'
import { startWorker } from './start-worker.ts'

/** Between one drawing of all courses and the next, in ms. Chosen: often enough to see them come. */
const PAUSE = 400

/** Courses of one kind, in a worker of their own: what is asked before they are whole ends them at once. */
export interface CourseRunner {
  ask(scenario: string, of: number, told: { show(courses: Courses): void; failed(why: string): void }): void
  stop(): void
}

export function courseRunner(kind: Kind): CourseRunner {
  let worker: Worker | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    worker?.terminate()
    worker = undefined
    clearTimeout(waiting)
    waiting = undefined
  }
  return {
    stop,
    ask(scenario, of, { show, failed }) {
      stop()
      const lines: Series[] = []
      let band: Courses['band'] = {}
      worker = startWorker()
      const giveUp = (why = '') => {
        stop()
        failed(why)
      }
      worker.onerror = ({ message }) => giveUp(message)
      worker.onmessage = ({ data }: MessageEvent<BandTold | { readonly failure: string }>) => {
        if ('failure' in data) return giveUp(data.failure)
        lines.push(data.course)
        band = data.band ?? band
        const draw = () => {
          waiting = undefined
          show({ kind, lines: [...lines], band, of })
        }
        if (lines.length === of) {
          stop()
          draw()
        } else waiting ??= setTimeout(draw, lines.length === 1 ? 0 : PAUSE)
      }
      worker.postMessage({ id: 0, scenario, courses: of })
    },
  }
}
