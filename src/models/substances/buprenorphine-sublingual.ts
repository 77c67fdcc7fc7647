import type { ModelSource, StateSource } from '../../language/model.ts'
import { buprenorphineTablets } from './labels.ts'

const TABLE = 'Bjornsson 2023, Table 3, read in the transcription of nlmixr2lib'

const amount = (is: string): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale: 10 })

/**
 * A tablet under the tongue dissolves; part of it enters the mucosa, quickly and slowly, and the rest is swallowed. Of a large dose
 * a smaller share is absorbed. A solution need not dissolve, and more of it is absorbed.
 *
 * The paper gives the share for a whole dose, F(dose) = 0.14 · (dose / 16 mg)^-0.371. Here the share depends on what is still under
 * the tongue, f(x) = F · (1 - a) · ((x + x0) / 16 mg)^-a, with x0 where all would be absorbed. Its mean over a dose is the paper's
 * share, 5 % below it at 2 mg and 1 % at 32 mg, and a dose need not be known as such. What is absorbed then falls off as what is
 * under the tongue to the power 1 - a, so that it does so in the paper's time where what is under the tongue falls off in 1 - a of
 * it. Two steps stand for its 25 min at a constant rate: peaks are 3 to 7 % below those of the paper, and within two minutes of them.
 *
 * Measured in  people, 2 to 32 mg
 * Leaves out   films, which differ a little from tablets
 */
const sublingual: ModelSource = {
  id: 'buprenorphine-sublingual',
  title: 'Buprenorphine under the tongue',
  source: { doi: '10.1007/s40262-023-01288-6', where: 'Table 3, sublingual absorption; the solution from other work' },
  leavesOut: [
    'films and combination tablets',
    'dissolution at a constant rate for 25 min: here it falls off in two steps',
    'that the slow quarter has no wait of 10 min',
    'how long a person keeps it under the tongue, and the acidity of saliva',
  ],
  inputs: {
    'buprenorphine.MW': { unit: 'g/mol', is: 'molar mass' },
    'buprenorphine.entering': { unit: 'umol/h', is: 'rate at which buprenorphine enters plasma, from all places' },
    'buprenorphine.swallowed': { unit: 'umol/h', is: 'rate at which buprenorphine is swallowed' },
  },
  parameters: {
    'buprenorphine.F': {
      value: 0.14,
      unit: '1',
      is: 'share of 16 mg in tablets that is absorbed under the tongue',
      from: `${TABLE}; CV 31.1 %; 0.144 in a physiological model of other studies (van Hoogdalem 2024)`,
      between: 0.304,
      within: [0.01, 1],
    },
    'buprenorphine.doseRef': { value: 16, unit: 'mg', is: 'dose of that share', from: TABLE, fixed: 'reference' },
    'buprenorphine.Fdose': {
      value: 0.371,
      unit: '1',
      is: 'exponent by which a larger dose is absorbed less',
      from: TABLE,
      rse: 18.4,
      within: [0.05, 0.95],
    },
    'buprenorphine.Fsolution': {
      value: 1.5,
      unit: '1',
      is: 'share of a solution that is absorbed, against that of tablets',
      from: 'van Hoogdalem 2024 (Drug Metab Dispos, PMID 38769016; read in the preprint, authorea.com/users/488181/articles/572424), a physiological model fitted to three studies: shares of tablets 38.1 - 19.7 · log10(dose / mg) and of solution 53.3 - 25.6 · log10(dose / mg) percent: 1.4 at 2 mg, 1.6 at 16 mg, 1.8 at 32 mg',
      range: [1.4, 1.8],
      within: [0.1, 5],
    },
    'buprenorphine.wait': { value: 0.171, unit: 'h', is: 'wait before absorption starts', from: TABLE, rse: 1.85 },
    'buprenorphine.dissolving': {
      value: 0.2095,
      unit: 'h',
      is: 'mean time of what is absorbed until it is dissolved',
      from: `${TABLE}: half of the 0.419 h at a constant rate`,
      rse: 4.4,
      within: [0.001, 10],
    },
    'buprenorphine.holding': {
      value: 5,
      unit: 'min',
      is: 'mean time that a solution is under the tongue',
      assumed: 'people are asked to hold it for 3 to 10 min; Mendelson 1997 found no difference between 3 and 5',
      within: [0.1, 600],
    },
    'buprenorphine.fast': {
      value: 0.759,
      unit: '1',
      is: 'share of what is absorbed that comes quickly',
      from: `${TABLE}; between people the logit has a standard deviation of 0.762`,
      rse: 2.65,
      within: [0, 1],
    },
    'buprenorphine.kaFast': { value: 1.72, unit: '1/h', is: 'quick absorption rate', from: TABLE, rse: 4.33 },
    'buprenorphine.kaSlow': {
      value: 0.0875,
      unit: '1/h',
      is: 'slow absorption rate',
      from: `${TABLE}; CV 86.3 %`,
      between: 0.746,
    },
  },
  states: {
    'buprenorphine.tongue': amount('buprenorphine in a tablet under the tongue'),
    'buprenorphine.dissolved': amount('buprenorphine dissolved under the tongue'),
    'buprenorphine.solution': amount('buprenorphine of a solution under the tongue'),
    'buprenorphine.mucosa': amount('buprenorphine in the mucosa, to be absorbed quickly'),
    'buprenorphine.mucosaSlow': amount('buprenorphine in the mucosa, to be absorbed slowly'),
  },
  equations: `
    buprenorphine.step = buprenorphine.dissolving * (1 - buprenorphine.Fdose) / 2
    buprenorphine.allAbsorbed = buprenorphine.doseRef
      * (buprenorphine.F * (1 - buprenorphine.Fdose))^(1 / buprenorphine.Fdose)
    buprenorphine.allOfSolution = buprenorphine.allAbsorbed * buprenorphine.Fsolution^(1 / buprenorphine.Fdose)
    buprenorphine.shareNow = buprenorphine.F * (1 - buprenorphine.Fdose)
      * (((buprenorphine.tongue + buprenorphine.dissolved) * buprenorphine.MW + buprenorphine.allAbsorbed)
        / buprenorphine.doseRef)^(-buprenorphine.Fdose)
    buprenorphine.shareSolution = buprenorphine.Fsolution * buprenorphine.F * (1 - buprenorphine.Fdose)
      * ((buprenorphine.solution * buprenorphine.MW + buprenorphine.allOfSolution)
        / buprenorphine.doseRef)^(-buprenorphine.Fdose)
    buprenorphine.leaving = buprenorphine.dissolved / buprenorphine.step
    buprenorphine.leavingSolution = buprenorphine.solution / buprenorphine.holding
    buprenorphine.absorbed = buprenorphine.shareNow * buprenorphine.leaving
      + buprenorphine.shareSolution * buprenorphine.leavingSolution
    buprenorphine.tongue' = -buprenorphine.tongue / buprenorphine.step
    buprenorphine.dissolved' = buprenorphine.tongue / buprenorphine.step - buprenorphine.leaving
    buprenorphine.solution' = -buprenorphine.leavingSolution
    buprenorphine.mucosa' = buprenorphine.fast * buprenorphine.absorbed - buprenorphine.kaFast * buprenorphine.mucosa
    buprenorphine.mucosaSlow' = (1 - buprenorphine.fast) * buprenorphine.absorbed
      - buprenorphine.kaSlow * buprenorphine.mucosaSlow
    buprenorphine.entering += buprenorphine.kaFast * buprenorphine.mucosa + buprenorphine.kaSlow * buprenorphine.mucosaSlow
    buprenorphine.swallowed += buprenorphine.leaving + buprenorphine.leavingSolution - buprenorphine.absorbed
  `,
  doses: [
    {
      substance: 'buprenorphine',
      route: 'sublingual',
      target: 'buprenorphine.tongue',
      lag: 'buprenorphine.wait',
      limits: buprenorphineTablets,
    },
    {
      substance: 'buprenorphine',
      route: 'sublingual',
      product: 'solution',
      target: 'buprenorphine.solution',
      lag: 'buprenorphine.wait',
    },
  ],
}

export default sublingual
