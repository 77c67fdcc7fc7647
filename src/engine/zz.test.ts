import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { simulate } from './simulate.ts'
import { PROBLEMS } from './testing/standard-problems.ts'
import { subjectOf } from './testing/subjects.ts'
const refs = JSON.parse(readFileSync('tests/reference-data/ivp-reference-solutions.json','utf8')).solutions as {problem:string,t:string,y:string[]}[]
it('x', () => {
  for (const method of ['rodas5p','rodas4'] as const)
  for (const r of refs) {
    const p = PROBLEMS.find((q) => q.name === r.problem)!
    const row: string[] = []
    for (const relative of [1e-4, 1e-6, 1e-8, 1e-10]) {
      try {
      const t0 = performance.now()
      const o = simulate(subjectOf(p.program, { start: p.start, until: Number(r.t), relative, absolute: p.start.map(() => relative*p.absolute), method }), [])
      const ref = r.y.map(Number); const big = Math.max(...ref.map(Math.abs))
      let e = 0
      o.final.forEach((v,i)=>{ e = Math.max(e, Math.abs(v-ref[i]!)/Math.max(Math.abs(ref[i]!), p.absolute))})
      row.push(`${e.toExponential(1)} (${o.steps}/${o.rejected} ${(performance.now()-t0).toFixed(0)}ms)`)
      } catch (e) { row.push(String(e).slice(0,150)) }
    }
    console.log(method, r.problem, r.t, row.join('  '))
  }
})
