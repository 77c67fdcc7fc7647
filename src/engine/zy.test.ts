import { it } from 'vitest'
import { simulate } from './simulate.ts'
import { functionProgram } from './testing/function-program.ts'
import { subjectOf, collector } from './testing/subjects.ts'
it('slide', () => {
  const slide = functionProgram({ states: 1, rates: (_t, _y, _p, m) => [m[0] ? 1 : -2 ], isAutonomous: true, switches: [{value:(_t,y)=>y[0]!, text:'y<0'}] })
  const c = collector(1)
  let k = 0
  try { simulate(subjectOf(slide, {start:[1], until: 2, relative:1e-6}), [c, { segment() { if (k++ > 400) throw new Error('x') } }]) } catch {}
  console.log(c.pieces.map(p=>`${p.start} ${(p.end-p.start).toExponential(2)} ${p.last[0]}`).slice(0,300).join('\n'))
})
