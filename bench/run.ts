/**
 * `npm run bench [WORD]`: times every bench/*.bench.ts (or those whose name has WORD in it) and prints median and range.
 *
 * `npm run bench race` races the engine against CVODE and writes docs/performance.md; without a word both are done.
 *
 * The rounds of all pieces of work are interleaved, so that what else the machine does falls on all of them alike.
 */
import { readdirSync } from 'node:fs'
import { arch, cpus, platform } from 'node:os'
import { runRace } from './race/main.ts'

/** A piece of work to time. `run` must end with its work done. */
export interface Bench {
  readonly name: string
  readonly rounds: number
  run(): void | Promise<void>
}

const wanted = process.argv[2] ?? ''
const here = new URL('.', import.meta.url)
const files = readdirSync(here).filter((file) => file.endsWith('.bench.ts'))
const loaded = await Promise.all(files.map(async (file) => (await import(new URL(file, here).href)).default as Bench[]))
const benches = loaded.flat().filter(({ name }) => name.includes(wanted))

console.log(
  `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`,
)
const seconds = new Map(benches.map((bench) => [bench, [] as number[]]))
for (const bench of benches) await bench.run()
for (let round = 0; round < Math.max(0, ...benches.map(({ rounds }) => rounds)); round += 1) {
  for (const bench of benches.filter(({ rounds }) => round < rounds)) {
    const start = process.hrtime.bigint()
    await bench.run()
    seconds.get(bench)!.push(Number(process.hrtime.bigint() - start) / 1e9)
  }
}
for (const [{ name }, times] of seconds) {
  const sorted = times.toSorted((a, b) => a - b)
  const [low, median, high] = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!].map(
    (time) => `${time.toFixed(3)} s`,
  )
  console.log(`${name.padEnd(52)} ${median}   (${low} to ${high}, ${times.length} rounds)`)
}

if ('race'.includes(wanted)) await runRace()
