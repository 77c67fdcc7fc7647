import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { simulate } from './simulate.ts'
import { restState } from './rest.ts'
import { record } from './record.ts'
import { functionProgram } from './testing/function-program.ts'
import { subjectOf } from './testing/subjects.ts'
import { exp, ln, pow } from './elementary.ts'

const P = ['kout','k12','k13','k21','k31','k1','VP','MW','konO','koffO','nO','F','ktr','kin','CL','V1','CLi','V2','P1','P3','collapse'] as const
type V = Record<string, number>
function par(p: ArrayLike<number>): V { const o: V = {}; P.forEach((id,i)=>{o[id]=p[i]!}); return o }
const S = ['A1','A2','A3','Eo','D','T1','T2','Cn','C2','En','RO','RA','PAc','PAo','CBc','CBo','CTc','CTo','Dp','Dc','H','yc','yo','f']
const K1=14.99,a1=0.3836,m1=0.03198,b1=0.008275,K2=194.4,a2=1.819,m2=0.05591,b2=0.03255
function content(Po:number,Pc:number):[number,number]{
  const F1=Po*(1+b1*Pc)/(K1*(1+m1*Pc)), F2=Pc*(1+b2*Po)/(K2*(1+m2*Po))
  const x=pow(Math.max(F1,1e-300),1/a1), z=pow(Math.max(F2,1e-300),1/a2)
  return [0.02272*9*x/(1+x), 0.02272*86.11*z/(1+z)]
}
function pressure(Co:number,Cc:number):[number,number]{
  const D1=K1*pow(Co/(0.20448-Co),a1), D2=K2*pow(Cc/(1.9564192-Cc),a2)
  const s1=-(D1+m1*D1*D2)/(b2+m2*b1*D2), r1=-(1+b1*D2-b2*D1-m1*m2*D1*D2)/(2*(b2+m2*b1*D2))
  const s2=-(D2+m2*D1*D2)/(b1+m1*b2*D1), r2=-(1+b2*D1-b1*D2-m1*m2*D1*D2)/(2*(b1+m1*b2*D1))
  return [r1+Math.sqrt(r1*r1-s1), r2+Math.sqrt(r2*r2-s2)]
}
function alg(y: Float64Array) {
  const yc=y[21]!,yo=y[22]!,f=y[23]!
  const Qb=(0.75/60)*(1+yc+yo)*f, Qt=(4.25/60)*(1+0.32*yo)*f, Q=Qb+Qt
  const PBo=y[15]!/3.17e-5, PBc=(y[14]!-0.5824)/6.67e-4, PTo=y[17]!/3.17e-5, PTc=(y[16]!-0.5824)/6.67e-4
  const [Cvbo,Cvbc]=content(PBo,PBc), [Cvto,Cvtc]=content(PTo,PTc), [Ceo,Cec]=content(y[13]!,y[12]!)
  const Cvo=(Qb*Cvbo+Qt*Cvto)/Q, Cvc=(Qb*Cvbc+Qt*Cvtc)/Q
  const Cao=0.976*Ceo+0.024*Cvo, Cac=0.976*Cec+0.024*Cvc
  const [Pao,Pac]=pressure(Cao,Cac)
  return {Qb,Qt,Q,PBo,PBc,PTo,PTc,Cvbo,Cvbc,Cvto,Cvtc,Ceo,Cec,Cvo,Cvc,Cao,Cac,Pao,Pac}
}
function vent(y: Float64Array, p: V, Q: number, mq: boolean, mz: boolean, mdp: boolean, mch: boolean) {
  const wake=6.62*(1-pow(Math.max(0,y[10]!),p.P3!))
  const raw=(mdp? y[18]! : y[20]!*y[18]!)+y[19]!
  const chemo = mch ? raw : 0
  const VE=Math.max(0,wake+chemo)
  const sc = mz ? 0 : mq ? Q*60/0.98 : 1
  return { wake: wake*sc, chemo: chemo*sc, VE: VE*sc }
}
function live(t:number,y:Float64Array,p:V) {
  const g=alg(y); const q=g.Q*60
  const mdp=y[18]!<0
  return {g, ...vent(y,p,g.Q,q<=0.98,q<=0.49,mdp,(mdp?y[18]!:y[20]!*y[18]!)+y[19]!>0)}
}
const prog = functionProgram({
  states: S.map((id) => ({ id, scale: ({A1:1,A2:1,A3:1,Eo:1e4,D:1e6,T1:1e6,T2:1e6,Cn:10,C2:10,En:1e4,PAc:40,PAo:100,CBc:.6,CBo:1e-3,CTc:.6,CTo:1e-3,yc:0.1,yo:0.1} as V)[id] ?? 1 })),
  parameters: [...P],
  isAutonomous: true,
  rates: (_t,y,pp,m,d) => {
    const p=par(pp), g=alg(y), {Q,Qb,Qt,Pao,Pac,PBo,PBc,PTo}=g
    const o=new Float64Array(24)
    const qs=1+1/(1+exp((1.6-Q*60/4.87)/0.05))
    o[0]=-(p.kout!+p.k12!+p.k13!)*y[0]!+p.k21!*y[1]!+p.k31!*y[2]!
    o[1]=p.k12!*y[0]!-p.k21!*y[1]!
    o[2]=p.k13!*y[0]!-p.k31!*y[2]!
    o[3]=p.k1!*(1000*y[0]!/(p.VP!/qs)*1e6/p.MW!-y[3]!)
    o[4]=-p.ktr!*y[4]!; o[5]=p.F!*p.ktr!*y[4]!-p.ktr!*y[5]!; o[6]=p.ktr!*y[5]!-p.kin!*y[6]!
    o[7]=(p.kin!*y[6]!-p.CL!*y[7]!-p.CLi!*y[7]!+p.CLi!*y[8]!)/(p.V1!/qs); o[8]=p.CLi!*(y[7]!-y[8]!)/p.V2!
    o[9]=0.001774*(y[7]!*1e6/327.27-y[9]!)
    const free=1-y[10]!-y[11]!
    o[10]=p.konO!*free*pow(Math.max(0,y[3]!),p.nO!)-p.koffO!*y[10]!
    o[11]=1.67e-4*free*pow(Math.max(0,y[9]!),0.858)-0.03959*y[11]!
    const RO=Math.max(y[10]!,0)
    const w=1-pow(RO,p.P3!), wp=pow(Math.max(w,0),0.06319)
    const mc=m[2]?0.87:wp, mo=m[3]?0.93:wp
    const hB=m[4]?PBo/6:1, hT=m[5]?PTo/6:1
    const v=vent(y,p,Q,m[0]===1,m[1]===1,m[8]===1,m[9]===1)
    const VA=0.66*v.VE/60
    o[12]=(VA*(0-y[12]!)+863*Q*0.976*(g.Cvc-g.Cec))/3.28
    o[13]=(VA*(149-y[13]!)+863*Q*0.976*(g.Cvo-g.Ceo))/3.28
    o[14]=(Qb*(g.Cac-g.Cvbc)+(0.04/60)*mc*hB)/1.32; o[15]=(Qb*(g.Cao-g.Cvbo)-(0.05/60)*mo*hB)/1.32
    o[16]=(Qt*(g.Cac-g.Cvtc)+(0.16/60)*mc*hT)/38.68; o[17]=(Qt*(g.Cao-g.Cvto)-(0.20/60)*mo*hT)/38.68
    const present = m[0]===1
    const ac = present||m[11] ? Pac : d[0]!, ao = present||m[11] ? Pao : d[1]!, bc = present||m[12] ? PBc : d[2]!
    const x=(ao-45)/29.27, ex=exp(x)
    const fpc=1.738*ln(ac/18)*(12.3+0.8352*ex)/(1+ex)
    const rp=pow(RO,p.P1!)
    o[18]=(-y[18]!+(1-rp)*2.5*(fpc-3.67))/7
    o[19]=(-y[19]!+(1-rp)*2*(bc-45.27))/60
    const pb = m[6]?29.8: m[7]?37:PBo
    o[20]=(1+10*(pb-32)/32-y[20]!)/300
    o[21]=(0.02*(-30+60/(1+exp(-(Pac-40)/4.5)))-y[21]!)/20
    o[22]=((m[10]?2:17*(exp(-Pao/11)-exp(-95/11)))-y[22]!)/10
    o[23]=-p.collapse!*0.024*(0.15+0.85*Pac/52)*y[23]!
    return o
  },
  switches: [
    {value:(_t,y)=>alg(y).Q*60-0.98,strict:false,text:'Q<=.98'},
    {value:(_t,y)=>alg(y).Q*60-0.49,strict:false,text:'Q<=.49'},
    {value:(_t,y,p)=>pow(Math.max(0,1-pow(Math.max(0,y[10]!),par(p).P3!)),0.06319)-0.87,text:'mc'},
    {value:(_t,y,p)=>pow(Math.max(0,1-pow(Math.max(0,y[10]!),par(p).P3!)),0.06319)-0.93,text:'mo'},
    {value:(_t,y)=>y[15]!/3.17e-5-6,strict:false,text:'PBo<=6'},
    {value:(_t,y)=>y[17]!/3.17e-5-6,strict:false,text:'PTo<=6'},
    {value:(_t,y)=>y[15]!/3.17e-5-29.8,text:'PBo<29.8'},
    {value:(_t,y)=>37-y[15]!/3.17e-5,text:'PBo>37'},
    {value:(_t,y)=>y[18]!,text:'Dp<0'},
    {value:(_t,y)=>-((y[18]!<0?y[18]!:y[20]!*y[18]!)+y[19]!),text:'chemo>0'},
    {value:(_t,y)=>2-17*(exp(-alg(y).Pao/11)-exp(-95/11)),text:'yo cap'},
    {value:(t,y)=>t-0.588/alg(y).Q,strict:false,text:'t<=lag1'},
    {value:(t,y)=>t-0.9239/alg(y).Q,strict:false,text:'t<=lag2'},
  ],
  delays: [
    {lag:(_t,y)=>0.588/alg(y).Q,of:(_t,y)=>alg(y).Pac,group:0,hops:[5,6,6,4,8,7,6,5,6,4,3,3,0,0,0,0,0,0,2,2,3,0,0,0].map(x=>x)},
    {lag:(_t,y)=>0.588/alg(y).Q,of:(_t,y)=>alg(y).Pao,group:0,hops:[5,6,6,4,8,7,6,5,6,4,3,3,0,0,0,0,0,0,2,2,3,0,0,0].map(x=>x)},
    {lag:(_t,y)=>0.9239/alg(y).Q,of:(_t,y)=>alg(y).PBc,group:1,hops:[5,6,6,4,8,7,6,5,6,4,3,3,1,1,0,1,1,1,2,2,3,1,1,1]},
  ],
  outputs: {
    Cp:(_t,y,p)=>{const q=par(p), g=alg(y); const qs=1+1/(1+exp((1.6-g.Q*60/4.87)/0.05)); return 1000*y[0]!/(q.VP!/qs)},
    Eo:(_t,y)=>y[3]!, Cn:(_t,y)=>y[7]!, En:(_t,y)=>y[9]!, RO:(_t,y)=>y[10]!, RA:(_t,y)=>y[11]!,
    wake:(t,y,p)=>live(t,y,par(p)).wake, chemo:(t,y,p)=>live(t,y,par(p)).chemo, VE:(t,y,p)=>live(t,y,par(p)).VE,
    Pao:(_t,y)=>alg(y).Pao, Pac:(_t,y)=>alg(y).Pac, SaO2:(_t,y)=>{const g=alg(y);const x=g.Pao*pow(40/g.Pac,0.3);return 100*pow(x,2.6)/(pow(26.6,2.6)+pow(x,2.6))},
    PBo:(_t,y)=>alg(y).PBo, PBc:(_t,y)=>alg(y).PBc, Qb:(_t,y)=>alg(y).Qb*60, Q:(_t,y)=>alg(y).Q*60,
  },
})
const fent={kout:.002,k12:.0032,k13:.0036,k21:.0023,k31:.00023,k1:.003,VP:10.5,MW:336.4,konO:3.08e-5,koffO:.004331,nO:.8439}
const carf={kout:.0002,k12:.0032,k13:.00036,k21:.023,k31:.0023,k1:10/60,VP:10.5,MW:394.5,konO:9.95e-6,koffO:2.47e-4,nO:1.025}
const im={F:.5704,ktr:.00833,kin:.008198,CL:31.31,V1:124700,CLi:45.28,V2:108900}
const inn={F:.2563,ktr:.0105,kin:.002657,CL:38.8,V1:114300,CLi:141.1,V2:113800}
const naive={P1:2.875,P3:.9}, chronic={P1:4.22625,P3:1.323}
const runs=[
 {file:'s01_fentanyl_1.625mg_chronic_no_rescue',p:{...fent,...im,...chronic,collapse:0},dose:1.625,rescue:0},
 {file:'s02_fentanyl_2.965mg_chronic_IM_2mg_0.4mL_60s',p:{...fent,...im,...chronic,collapse:0},dose:2.965,rescue:2e6},
 {file:'s03_carfentanil_0.012mg_chronic_IN_4mg_60s',p:{...carf,...inn,...chronic,collapse:0},dose:0.012,rescue:4e6},
 {file:'s04_fentanyl_0.4mg_naive_no_rescue',p:{...fent,...im,...naive,collapse:0},dose:0.4,rescue:0},
]
it('fda', () => {
  console.log(readFileSync('/work/shared/reference/fda/scenario_summary.csv','utf8'))
  const starts: V={PAc:40.28,PAo:100.2,CBc:.645,CBo:9.78e-4,CTc:.605,CTo:1.3e-3,H:1,f:1}
  for (const run of runs.slice(0,1)) for (const relative of [1e-4]) {
    const params=Float64Array.from(P, id=>(run.p as V)[id]!)
    const absolute=Float64Array.from(prog.states, s=>relative*1e-3*s.scale)
    const t0=performance.now()
    const rest=restState(prog,params,Float64Array.from(S,id=>starts[id]??0),3600,{relative,absolute})
    const t1=performance.now()
    const lines=readFileSync(`/work/shared/reference/fda/${run.file}.csv`,'utf8').trim().split('\n').slice(1).map(l=>l.split(',').map(Number))
    const rec=record(lines.map(l=>l[0]!),16)
    const log: string[]=[]; const collapse=P.indexOf('collapse')
    const o=simulate(subjectOf(prog,{start:rest,parameters:params,until:3600,relative,doses:[{time:0,state:0,amount:run.dose,duration:0,tag:0}],
      triggers:[
        ...(run.rescue?[{id:'rescue',watch:{output:8,op:'<' as const,threshold:{shareOfRest:.4}},after:60,actions:[{kind:'doses' as const,doses:[{time:0,state:4,amount:run.rescue,duration:0,tag:1}]}]}]:[{id:'cross',watch:{output:8,op:'<' as const,threshold:{shareOfRest:.4}},after:0,actions:[]}]),
        {id:'collapse',watch:{output:9,op:'<=' as const,threshold:{value:15}},grid:.1,after:220,check:{output:9,op:'<=' as const,threshold:{value:15}},actions:[{kind:'set' as const,parameter:collapse,value:1}]},
        {id:'arrest',watch:{output:15,op:'<=' as const,threshold:{value:.01}},after:0,actions:[{kind:'stop' as const}]},
      ]}),[rec,{segment(g){log.push(`${g.start.toFixed(4)} ${(g.end-g.start).toPrecision(3)}`)}}])
    console.log(log.join(', '))
    const t2=performance.now()
    const worst=Array.from({length:16},(_,k)=>{let peak=0,w=0,at=0; for(const l of lines)peak=Math.max(peak,Math.abs(l[k+1]!)); lines.forEach((l,r)=>{if(r<rec.count&&Math.abs(l[k+1]!)>1e-3*peak){const e=Math.abs(rec.rows[r*16+k]!-l[k+1]!)/Math.abs(l[k+1]!); if(e>w){w=e;at=l[0]!}}}); return w.toExponential(1)+'@'+at})
    console.log(run.file,relative,o.steps,o.rejected,`rest ${(t1-t0).toFixed(0)} ms run ${(t2-t1).toFixed(0)} ms`,rec.count,lines.length,o.end,worst.join(' '),'\n',o.events.map(e=>`${e.kind} ${e.trigger??e.tag} ${e.time}`).join('; '),o.warnings)
  }
})
