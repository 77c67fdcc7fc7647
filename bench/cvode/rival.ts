import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledProgram } from '../../src/compiler/index.ts'
import type { Problem } from '../models/problem.ts'
import { buildSundials, FLAGS } from './build-sundials.ts'
import { compileAll } from './problems.ts'
import { toC } from './to-c.ts'
import { CACHE, runTool } from './tool.ts'

export interface Work {
  /** Of each person: parameters by `program.parameters`, start by `program.states`. */
  readonly persons: readonly { readonly parameters: Float64Array; readonly start: Float64Array }[]
  readonly relative: number
  readonly absolute: Float64Array
  /** The same work again and again in one process. */
  readonly repetitions: number
}

export interface RivalResult {
  /** Of the integration alone, by repetition. */
  readonly seconds: readonly number[]
  /** All states at the problem's times, person by person, as of the last repetition. */
  readonly samples: Float64Array
  readonly steps: number
  readonly evaluations: number
  readonly jacobians: number
  readonly failures: number
}

/** CVODE compiled with a problem's model. */
export interface Rival {
  /** Seconds that gcc took; undefined when an earlier build was found. */
  readonly compileSeconds: number | undefined
  run(work: Work): RivalResult
}

/** Highest order of the backward differences: CVODE's own default, and the best on all of these problems. */
const ORDER = 5

/**
 * @param isFresh  compile anew, to know how long it takes
 * @throws         MissingTool, or Error with the compiler's complaint
 */
export function buildRival(problem: Problem, program: CompiledProgram, isFresh = false): Rival {
  const sundials = buildSundials()
  const driver = readFileSync(new URL('driver.c', import.meta.url), 'utf8')
  // The expressions as the model has them: what is faster on its machine gcc knows better than our compiler.
  const text = `${toC(compileAll(problem, 'interpreter', true))}\n${driver}`
  const key = createHash('sha256')
    .update([text, sundials.compiler, ...sundials.libraries, ...FLAGS].join('\n'))
    .digest('hex')
  const binary = join(CACHE, `${problem.name.replaceAll(/\W+/g, '-')}-${key.slice(0, 12)}`)
  let compileSeconds: number | undefined
  if (isFresh || !existsSync(binary)) {
    mkdirSync(CACHE, { recursive: true })
    const work = mkdtempSync(join(CACHE, 'compiling-'))
    try {
      const source = join(work, 'model.c')
      writeFileSync(source, text)
      const started = performance.now()
      const made = join(work, 'model')
      runTool('gcc', [...FLAGS, '-I', sundials.include, source, ...sundials.libraries, '-lm', '-o', made])
      compileSeconds = (performance.now() - started) / 1000
      renameSync(made, binary)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  return { compileSeconds, run: (work) => runBinary(binary, problem, program, work) }
}

function runBinary(binary: string, problem: Problem, program: CompiledProgram, work: Work): RivalResult {
  const place = new Map(program.states.map(({ id }, i) => [id, i]))
  const { persons, relative, absolute, repetitions } = work
  const { doses, times, until } = problem
  const input = [
    ...[persons.length, doses.length, times.length, repetitions, until, relative, ORDER],
    ...absolute,
    ...persons.flatMap(({ parameters }) => [...parameters]),
    ...persons.flatMap(({ start }) => [...start]),
    ...doses.flatMap(({ time, state, amount }) => [time, place.get(state)!, amount]),
    ...times,
  ]
  const folder = mkdtempSync(join(CACHE, 'running-'))
  try {
    const [from, to] = [join(folder, 'input'), join(folder, 'output')]
    writeFileSync(from, new Uint8Array(Float64Array.from(input).buffer))
    const told = JSON.parse(runTool(binary, [from, to])) as Omit<RivalResult, 'samples'>
    const bytes = readFileSync(to)
    const samples = new Float64Array(bytes.length / 8)
    new Uint8Array(samples.buffer).set(bytes)
    return { ...told, samples }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
