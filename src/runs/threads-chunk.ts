import type { PersonResult, RunEvent } from './result.ts'

/** What to do next: `count` items from `first` on. */
export interface Range {
  readonly first: number
  readonly count: number
}

/** Results of a range as a thread sends them: a few buffers that change hands without a copy, and each text once. */
export interface Chunk extends Range {
  /** Per item. */
  readonly rows: Int32Array
  readonly eventCounts: Int32Array
  readonly steps: Float64Array
  readonly dosesAboveLimits: Int32Array
  /** One item after the other. */
  readonly values: Float64Array
  readonly summaries: Float64Array
  readonly eventTimes: Float64Array
  /** Event and detail of each event, as indices into `texts`. */
  readonly eventTexts: Int32Array
  readonly texts: readonly string[]
  readonly warnings: readonly (readonly string[])[]
}

export function pack(first: number, results: readonly PersonResult[]): Chunk {
  const texts = new Map<string, number>()
  const indexOf = (text: string): number => {
    const index = texts.get(text) ?? texts.size
    texts.set(text, index)
    return index
  }
  const events = results.flatMap((each) => each.events)
  return {
    first,
    count: results.length,
    rows: Int32Array.from(results, (each) => each.times.length),
    eventCounts: Int32Array.from(results, (each) => each.events.length),
    steps: Float64Array.from(results, (each) => each.steps),
    dosesAboveLimits: Int32Array.from(results, (each) => each.dosesAboveLimits),
    values: joined(results.map((each) => each.values)),
    summaries: joined(results.map((each) => each.summaries)),
    eventTimes: Float64Array.from(events, (each) => each.time),
    eventTexts: Int32Array.from(events.flatMap(({ event, detail }) => [indexOf(event), indexOf(detail)])),
    texts: [...texts.keys()],
    warnings: results.map((each) => each.warnings),
  }
}

/** The buffers of a chunk, to hand over rather than to copy. */
export function buffersOf(chunk: Chunk): ArrayBuffer[] {
  return Object.values(chunk).flatMap((part) => (ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : []))
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** What a chunk leaves out because whoever unpacks it knows it. */
export interface Known {
  readonly rowTimes: Float64Array
  readonly columns: number
  name(item: number): string
  /** The same text for equal texts, so that all people share one. */
  share(text: string): string
}

/** The results of a chunk, as they were packed; rows and summaries are windows on its buffers. */
export function unpack(chunk: Chunk, { rowTimes, columns, name, share }: Known): PersonResult[] {
  const texts = chunk.texts.map(share)
  const summaries = chunk.summaries.length / chunk.count
  let value = 0
  let event = 0
  return Array.from(chunk.rows, (rows, i): PersonResult => {
    const person = name(chunk.first + i)
    const width = rows * columns
    const events = Array.from({ length: chunk.eventCounts[i]! }, (_, k): RunEvent => {
      const at = event + k
      return {
        time: chunk.eventTimes[at]!,
        person,
        event: texts[chunk.eventTexts[2 * at]!]!,
        detail: texts[chunk.eventTexts[2 * at + 1]!]!,
      }
    })
    event += events.length
    value += width
    return {
      person,
      times: rowTimes.subarray(0, rows),
      values: chunk.values.subarray(value - width, value),
      events,
      summaries: chunk.summaries.subarray(i * summaries, (i + 1) * summaries),
      steps: chunk.steps[i]!,
      dosesAboveLimits: chunk.dosesAboveLimits[i]!,
      warnings: chunk.warnings[i]!.map(share),
    }
  })
}
