import { it } from 'vitest'
import { simulate } from './simulate.ts'
import { record } from './record.ts'
import { functionProgram } from './testing/function-program.ts'
import { subjectOf, collector } from './testing/subjects.ts'
import { exp } from './elementary.ts'
it('jumps', () => {
  const prog = functionProgram({ states: 2, rates: (_t, y) => [-y[0]!, 999*y[0]! - 1000*y[1]!], isAutonomous: true })
  const doses = Array.from({length:99},(_,k)=>[0,1].map((state)=>({time:0.05*(k+1),state,amount:1,duration:0}))).flat()
  for (const method of ['rodas5p','rodas4'] as const) for (const relative of [1e-4,1e-6,1e-8,1e-10]) {
    const o = simulate(subjectOf(prog, {start:[1,1], until: 5, doses, relative, method}), [])
    console.log(method, relative, o.steps, o.rejected, o.final[0]!+1-20.3727484529742723, o.final[1]!+1-20.3727484529742723)
  }
})
it('oral', () => {
  const ka=1, CL=5,V=50
  const prog = functionProgram({ states: 2, rates: (_t, y) => [-ka*y[0]!, ka*y[0]! - CL/V*y[1]!], isAutonomous: true, outputs:{C:(_t,y)=>y[1]!/V} })
  const doses = Array.from({length:80},(_,k)=>({time:6*k,state:0,amount:100,duration:0}))
  const r = record([480,481,483].map(t=>t-6), 1)
  const o = simulate(subjectOf(prog, {start:[0,0], until: 480, doses, relative:1e-10}), [r])
  console.log(o.steps, o.rejected, [...r.rows].map((v,i)=>v-[2.69752067445339, 3.63702268661650, 3.53781314114400][i]!))
})
it('twocomp', () => {
  const prog = functionProgram({ states: 2, rates: (_t, y) => [-(5+10)/50*y[0]!+10/100*y[1]!, 10/50*y[0]!-10/100*y[1]!], isAutonomous: true, outputs:{C:(_t,y)=>y[0]!/50} })
  const r = record([0,1,12,24], 1)
  const o = simulate(subjectOf(prog, {start:[0,0], until: 24, doses:[{time:0,state:0,amount:100,duration:0}], relative:1e-10}), [r])
  console.log(o.steps, o.rejected, [...r.rows].map((v,i)=>v-[0,1.49751878465012, 0.324339015803354, 0.222378308197135][i]!))
})
it('dde', () => {
  const prog = functionProgram({ states: 1, rates: (_t, _y, _p, _m, d) => [-d[0]!], isAutonomous: true, delays: [{lag:()=>1, of:(_t,y)=>y[0]!}] })
  for (const method of ['rodas5p','rodas4'] as const) for (const relative of [1e-4,1e-8]) {
  const r = record([0,0.5,1,2,3], 1)
  const o = simulate(subjectOf(prog, {start:[1], until: 10, relative, method}), [r])
  console.log(o.steps, o.rejected, [...r.rows], r.rows[3]!+0.5, r.rows[4]!+1/6)
  }
})
it('state dependent', () => {
  // y' = -? Paul's: y'(t) = y(y(t)) ... use y'(t)= 1/t * y(exp(..)). Here: y(t) = exp(t) for t<=0? simple: lag = 1 - 0.5*sin-like
  // y(t)=ln(t): y'(t) = exp(1 - y(t-lag))/..., (Enright & Hayashi / Neves): y1' = y2, y2' = -y2(exp(1-y2)) y2^2 exp(1-y2); y1=ln t,y2=1/t, t>=.1
  const t0=0.1
  const prog = functionProgram({ states: 2, rates: (_t, y, _p, _m, d) => [y[1]!, -d[0]!*y[1]!*y[1]!*exp(1-y[1]!)],
     delays: [{lag:(t,y)=>t - (exp(1-y[1]!) - t0), of:(_t,y)=>y[1]!}] })
  void prog
  for (const relative of [1e-4,1e-6,1e-8]) {
    const start=[Math.log(0.1),10]
    const c = collector(2)
    // history before t0 is not constant; use start at t=0 shift 1: T = t-t0, start at t0=1 instead
    const T0=1
    const prog2 = functionProgram({ states: 2, rates: (_t, y, _p, _m, d) => [y[1]!, -d[0]!*y[1]!*y[1]!*exp(1-y[1]!)],
     delays: [{lag:(t,y)=>t - (exp(1-y[1]!) - T0), of:(_t,y)=>y[1]!}] })
    const o = simulate(subjectOf(prog2, {start:[0,1], until: 4, relative}), [c])
    void start
    console.log(relative, o.steps, o.rejected, o.final[0]!-Math.log(5), o.final[1]!-0.2, o.warnings)
  }
})
it('switch', () => {
  // bouncing saw: y' = m? -1 : 1, switch y>1 -> ... ; relaxation x'=1 for t<..., exact kink
  const prog = functionProgram({ states: 1, rates: (_t, y, _p, m) => [m[0] ? -3*y[0]! : 1 ], isAutonomous: true, switches: [{value:(t)=>Math.PI/3 - t, text:'t>pi/3'}], outputs: {y:(_t,y)=>y[0]!} })
  const c = collector(1)
  const o = simulate(subjectOf(prog, {start:[0], until: 2, relative:1e-10}), [c])
  console.log(o.steps, o.final[0]! - Math.PI/3*Math.exp(-3*(2-Math.PI/3)), c.pieces.map(p=>p.end))
  // sliding
  const slide = functionProgram({ states: 1, rates: (_t, _y, _p, m) => [m[0] ? 1 : -2 ], isAutonomous: true, switches: [{value:(_t,y)=>y[0]!, text:'y<0'}] })
  const o2 = simulate(subjectOf(slide, {start:[1], until: 2, relative:1e-6}), [])
  console.log(o2.steps, o2.rejected, o2.final, o2.warnings)
})
