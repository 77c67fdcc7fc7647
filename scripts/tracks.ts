/**
 * Writes `studio/story/tracks/`: the course of every chapter of the story, computed beforehand so that a phone shows it at once.
 *
 *     npm run tracks [NAME…]
 *
 * A test runs the same scenarios and compares digests, so that tracks of an older model are found.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { digestOf, parseScenario, type RunResult, run } from '../src/index.ts'
import type { Chapter } from '../studio/state/chapter.ts'
import { crowdOf, hoursOf, peopleText, pointsOf, scenarioText, trackOf } from '../studio/state/chapter-run.ts'
import { byColumn, COLUMNS } from '../studio/state/columns.ts'
import { byHolder } from '../studio/state/holders.ts'
import { PER_LEG, type Track } from '../studio/state/track.ts'
import { readChapters, trackFile } from './chapter-files.ts'

/** When, in a chapter about many people, breathing is that of rest: just before the dose after the break. */
const REST = '335 h'

/** How many virtual people stand faintly behind an answer. */
const PEOPLE = 20

const perUnit = (result: RunResult) => hoursOf(`1 ${result.timeUnit.text}`)
const ask = (text: string, chapter: Chapter) => run(parseScenario(text, { file: `${chapter.id}.json` }))

export async function computeTrack(chapter: Chapter): Promise<Track> {
  const result = await ask(scenarioText(chapter), chapter)
  const origin = { digest: digestOf(result), model: result.modelSha256 }
  if (chapter.crowd) return { ...origin, ...crowdTrack(chapter, result) }
  return {
    ...origin,
    ...trackOf(chapter, result, perUnit(result)),
    ...(chapter.twin ? { twin: await twinOf(chapter) } : {}),
    ...(chapter.guess?.draw ? { people: await peopleOf(chapter) } : {}),
  }
}

/** Each person's breathing as a share of that person's rest; nothing of any one person is told. */
function crowdTrack(chapter: Chapter, result: RunResult): Omit<Track, 'digest' | 'model'> {
  const hours = pointsOf(chapter)
  const rest = crowdOf(result, perUnit(result), 'ventilation', [hoursOf(REST)])
  const crowd = crowdOf(result, perUnit(result), 'ventilation', hours)
  const shares = crowd.map((person, i) => person.map((value) => Number((value / rest[i]![0]!).toFixed(3))))
  const none = { values: byColumn(() => []), more: {}, held: byHolder(() => []) }
  return { chapter: chapter.id, perLeg: PER_LEG, hours, ...none, crowd: shares }
}

async function twinOf(chapter: Chapter): Promise<number[]> {
  const twin = await ask(
    scenarioText({ ...chapter, scenario: { ...chapter.scenario, ...chapter.twin!.change } }),
    chapter,
  )
  return trackOf(chapter, twin, perUnit(twin)).values[chapter.draws?.column ?? 'tone'] as number[]
}

/** The leg before a guess and the leg that answers it, at every second point. */
async function peopleOf(chapter: Chapter): Promise<Track['people']> {
  const { before, draw } = chapter.guess!
  const hours = pointsOf(chapter)
    .slice((before - 2) * PER_LEG, before * PER_LEG + 1)
    .filter((_, i) => i % 2 === 0)
  const result = await ask(peopleText(chapter, COLUMNS[draw!.column], PEOPLE), chapter)
  return {
    hours: hours.map((hour) => Number(hour.toFixed(3))),
    values: crowdOf(result, perUnit(result), 'value', hours),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2)
  for (const [name, chapter] of readChapters()) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    writeFileSync(trackFile(name), `${JSON.stringify(await computeTrack(chapter))}\n`)
    process.stdout.write(`studio/story/tracks/${name}.json\n`)
  }
}
