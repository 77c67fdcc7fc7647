import type { ModelSource, StateSource } from '../../language/model.ts'

const TABLE = 'Bjornsson 2023, Table 3, read in the transcription of nlmixr2lib'

const amount = (is: string): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale: 10 })

/**
 * A tablet under the tongue dissolves; part of it enters the mucosa, quickly and slowly, and the rest is swallowed. Of a large dose
 * a smaller share is absorbed.
 *
 * The paper gives the share for a whole dose, F(dose) = 0.14 · (dose / 16 mg)^-0.371. Here the share depends on what is still under
 * the tongue, f(x) = F · (1 - a) · ((x + x0) / 16 mg)^-a, with x0 where all would be absorbed. Its mean over a dose is the paper's
 * share, 5 % below it at 2 mg and 1 % at 32 mg, and a dose need not be known as such.
 *
 * Measured in  people, 2 to 32 mg
 * Leaves out   films, which differ a little from tablets
 */
const sublingual: ModelSource = {
  id: 'buprenorphine-sublingual',
  title: 'Buprenorphine under the tongue',
  source: { doi: '10.1007/s40262-023-01288-6', where: 'Table 3, sublingual absorption' },
  leavesOut: [
    'films and combination tablets',
    'dissolution at a constant rate for 25 min: here it falls off, with the same mean time',
    'that the slow quarter has no wait of 10 min',
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
      is: 'share of 16 mg that is absorbed under the tongue',
      from: `${TABLE}; CV 31.1 %`,
      between: 0.304,
      within: [0.01, 1],
    },
    'buprenorphine.doseRef': { value: 16, unit: 'mg', is: 'dose of that share', from: TABLE, fixed: 'reference' },
    'buprenorphine.Fdose': {
      value: 0.371,
      unit: '1',
      is: 'exponent by which a larger dose is absorbed less',
      from: TABLE,
      fixed: 'typical value; no interval was read',
      within: [0.05, 0.95],
    },
    'buprenorphine.wait': {
      value: 0.171,
      unit: 'h',
      is: 'wait before absorption starts',
      from: TABLE,
      fixed: 'typical value; no interval was read',
    },
    'buprenorphine.dissolving': {
      value: 0.2095,
      unit: 'h',
      is: 'mean time until it is dissolved',
      from: `${TABLE}: half of the 0.419 h at a constant rate`,
      fixed: 'typical value; no interval was read',
    },
    'buprenorphine.fast': {
      value: 0.759,
      unit: '1',
      is: 'share of what is absorbed that comes quickly',
      from: `${TABLE}; spread 76.2 % on the logit scale`,
      fixed: 'its spread is not one of the logarithm',
      within: [0, 1],
    },
    'buprenorphine.kaFast': {
      value: 1.72,
      unit: '1/h',
      is: 'quick absorption rate',
      from: TABLE,
      fixed: 'typical value; no interval was read',
    },
    'buprenorphine.kaSlow': {
      value: 0.0875,
      unit: '1/h',
      is: 'slow absorption rate',
      from: `${TABLE}; CV 86.3 %`,
      between: 0.746,
    },
  },
  states: {
    'buprenorphine.tongue': amount('buprenorphine under the tongue'),
    'buprenorphine.mucosa': amount('buprenorphine in the mucosa, to be absorbed quickly'),
    'buprenorphine.mucosaSlow': amount('buprenorphine in the mucosa, to be absorbed slowly'),
  },
  equations: `
    buprenorphine.allAbsorbed = buprenorphine.doseRef
      * (buprenorphine.F * (1 - buprenorphine.Fdose))^(1 / buprenorphine.Fdose)
    buprenorphine.shareNow = buprenorphine.F * (1 - buprenorphine.Fdose)
      * ((buprenorphine.tongue * buprenorphine.MW + buprenorphine.allAbsorbed) / buprenorphine.doseRef)^(-buprenorphine.Fdose)
    buprenorphine.dissolved = buprenorphine.tongue / buprenorphine.dissolving
    buprenorphine.tongue' = -buprenorphine.dissolved
    buprenorphine.mucosa' = buprenorphine.fast * buprenorphine.shareNow * buprenorphine.dissolved
      - buprenorphine.kaFast * buprenorphine.mucosa
    buprenorphine.mucosaSlow' = (1 - buprenorphine.fast) * buprenorphine.shareNow * buprenorphine.dissolved
      - buprenorphine.kaSlow * buprenorphine.mucosaSlow
    buprenorphine.entering += buprenorphine.kaFast * buprenorphine.mucosa + buprenorphine.kaSlow * buprenorphine.mucosaSlow
    buprenorphine.swallowed += (1 - buprenorphine.shareNow) * buprenorphine.dissolved
  `,
  doses: [
    { substance: 'buprenorphine', route: 'sublingual', target: 'buprenorphine.tongue', lag: 'buprenorphine.wait' },
  ],
}

export default sublingual
