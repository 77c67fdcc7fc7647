/**
 * Writes `studio/story/tracks/`: the course of every chapter of the story, computed beforehand so that a phone shows it at once.
 *
 *     npm run tracks [NAME…]
 *
 * A test runs the same scenarios and compares digests, so that tracks of an older model are found.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { digestOf, parseScenario, quantiles, type RunResult, run } from '../src/index.ts'
import type { Chapter } from '../studio/state/chapter.ts'
import { crowdOf, hoursOf, peopleText, perLegOf, pointsOf, scenarioText, trackOf } from '../studio/state/chapter-run.ts'
import { byColumn, COLUMNS } from '../studio/state/columns.ts'
import { byHolder } from '../studio/state/holders.ts'
import type { Track } from '../studio/state/track.ts'
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
  const twin = chapter.twin && (await ask(scenarioText(twinOf(chapter)), chapter))
  if (chapter.crowd)
    return {
      ...origin,
      ...crowdTrack(chapter, result),
      ...(twin ? { twin: middleOf(sharesOf(chapter, twin)) } : {}),
    }
  return {
    ...origin,
    ...trackOf(chapter, result, perUnit(result)),
    ...(twin ? { twin: trackOf(chapter, twin, perUnit(twin)).values[chapter.draws?.column ?? 'tone'] } : {}),
    ...(chapter.guess?.draw ? { people: await peopleOf(chapter) } : {}),
  }
}

/** The same chapter with what its twin changes. */
const twinOf = (chapter: Chapter): Chapter => ({
  ...chapter,
  scenario: { ...chapter.scenario, ...chapter.twin!.change },
})

/** Each person's breathing as a share of that person's rest; nothing of any one person is told. */
function sharesOf(chapter: Chapter, result: RunResult): number[][] {
  const rest = crowdOf(result, perUnit(result), 'ventilation', [hoursOf(REST)])
  const crowd = crowdOf(result, perUnit(result), 'ventilation', pointsOf(chapter))
  return crowd.map((person, i) => person.map((value) => Number((value / rest[i]![0]!).toFixed(3))))
}

function crowdTrack(chapter: Chapter, result: RunResult): Omit<Track, 'digest' | 'model'> {
  const none = { values: byColumn(() => []), more: {}, held: byHolder(() => []) }
  const hours = pointsOf(chapter)
  const crowd = sharesOf(chapter, result)
  return { chapter: chapter.id, perLeg: perLegOf(chapter), hours, ...none, crowd, middle: middleOf(crowd) }
}

/** The median over people at each point. */
const middleOf = (crowd: readonly (readonly number[])[]): number[] =>
  crowd[0]!.map((_, point) => {
    const [middle] = quantiles(
      crowd.map((person) => person[point]!),
      [0.5],
    )
    return Number(middle!.toFixed(3))
  })

/** The leg before a guess and the leg that answers it, at every second point. */
async function peopleOf(chapter: Chapter): Promise<Track['people']> {
  const { before, draw } = chapter.guess!
  const hours = pointsOf(chapter)
    .slice((before - 2) * perLegOf(chapter), before * perLegOf(chapter) + 1)
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
