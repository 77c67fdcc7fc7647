import type { Series } from '../state/track.ts'
import type { BandTold, Courses, Kind } from './band-messages.ts'

/** Courses of one kind, in a worker of their own: what is asked before they are whole ends them at once. */
export interface CourseRunner {
  ask(scenario: string, of: number, show: (courses: Courses) => void): void
  stop(): void
}

export function courseRunner(kind: Kind): CourseRunner {
  let worker: Worker | undefined
  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  return {
    stop,
    ask(scenario, of, show) {
      stop()
      const lines: Series[] = []
      let band: Courses['band'] = {}
      worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<BandTold>) => {
        if (!('course' in data)) return
        lines.push(data.course)
        band = data.band ?? band
        show({ kind, lines: [...lines], band, of })
        if (lines.length === of) stop()
      }
      worker.postMessage({ id: 0, scenario, courses: of })
    },
  }
}
