import { it } from 'vitest'
import type { Program } from './program.ts'
import { simulate } from './simulate.ts'
import { subjectOf } from './testing/subjects.ts'
// tri-diagonal-ish nonlinear chain, 15 states, sparse LU (Thomas)
const n = 15
const rowStart = new Int32Array(n+1); const cols: number[] = []
for (let i=0;i<n;i++){ for (const j of [i-1,i,i+1]) if (j>=0&&j<n) cols.push(j); rowStart[i+1]=cols.length }
const program: Program = {
  id:'p', timeUnit:'h', states: Array.from({length:n},(_,i)=>({id:'s'+i,unit:'1',scale:1})), parameters:[], outputs:[{id:'o',unit:'1'}], switches:[], delays:[], conditions:[], constantCount:0,
  pattern:{rowStart,columns:Int32Array.from(cols)}, factorSize:3*n,
  prepare(){},
  derivative(_t,y,_c,_m,_d,out){ for(let i=0;i<n;i++){ const k=1+i*0.5; out[i]=-k*y[i]!*(1+0.1*y[i]!)+(i>0?k*0.8*y[i-1]!:0)+(i<n-1?0.3*y[i+1]!:0) } },
  jacobian(_t,y,_c,_m,_d,_dd,out){ let q=0; for(let i=0;i<n;i++){ const k=1+i*0.5; if(i>0) out[q++]=k*0.8; out[q++]=-k*(1+0.2*y[i]!); if(i<n-1) out[q++]=0.3 } },
  timeDerivative(_t,_y,_c,_m,_d,_dd,out){ out.fill(0) },
  factor(j,s,lu){ let q=0; for(let i=0;i<n;i++){ const a=i>0?-j[q++]!:0; let b=s-j[q++]!; const c=i<n-1?-j[q++]!:0; if(i>0){ const f=a/lu[3*(i-1)+1]!; lu[3*i]=f; b-=f*lu[3*(i-1)+2]! } lu[3*i+1]=b; lu[3*i+2]=c } return true },
  solve(lu,b){ for(let i=1;i<n;i++) b[i]!-=lu[3*i]!*b[i-1]!; for(let i=n-1;i>=0;i--){ b[i]=(b[i]!-(i<n-1?lu[3*i+2]!*b[i+1]!:0))/lu[3*i+1]! } },
  observe(_t,y,_c,_d,out){ out[0]=y[3]! }, switching(){}, conditionsAt(){}, lags(){}, delayed(){}, delayedRate(){},
}
it('perf', () => {
  const doses = Array.from({length:720},(_,k)=>({time:6*k,state:0,amount:1,duration:0}))
  for (const method of ['rodas5p','rodas4'] as const) for (let r=0;r<4;r++) {
    const t=performance.now()
    const o=simulate(subjectOf(program,{start:new Array(n).fill(0),until:4320,doses,relative:1e-6,method}),[])
    const ms=performance.now()-t
    console.log(method,o.steps,o.rejected,ms.toFixed(1)+' ms',(1000*ms/(o.steps+o.rejected)).toFixed(2)+' us/step', (o.steps/720).toFixed(1))
  }
})
