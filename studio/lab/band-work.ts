import { type Course, parseScenario, run } from '../../src/index.ts'
import { hoursOf, seriesOf } from '../state/chapter-run.ts'
import { bandOf } from '../state/courses.ts'
import type { Series } from '../state/track.ts'
import type { BandOrder, BandTold } from './band-messages.ts'
import { CHART_COLUMNS } from './chart-list.ts'

/** After so many courses the band is worked out again with every fifth only: it hardly moves. Chosen. */
const FEW = 20

/** Runs every course of a scenario, and tells of each as soon as it is there. */
export async function tellCourses(order: BandOrder, tell: (told: BandTold) => void): Promise<void> {
  const scenario = parseScenario(order.scenario, { file: 'lab.json' })
  const lines: Series[] = []
  const hoursPerUnit = hoursOf(`1 ${scenario.record!.every.unit.text}`)
  const columns = scenario.record!.columns
  const onCourse = ({ draw, result }: Course) => {
    // Under doubt the first is the main line itself.
    if (scenario.doubt && draw === 0) return
    const course = seriesOf({ people: [result], columns }, hoursPerUnit)
    lines.push(course)
    const done = lines.length
    const isDue = done <= FEW || done % 5 === 0 || done === order.courses
    tell({ id: order.id, course, done, ...(isDue ? { band: bandOf(lines, CHART_COLUMNS) } : {}) })
  }
  await run(scenario, { threads: 1, onCourse })
}
