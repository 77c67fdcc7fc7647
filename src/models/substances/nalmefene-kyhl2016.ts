import type { ModelSource, StateSource } from '../../language/model.ts'
import { nalmefeneOral, nalmefeneSpray } from './labels.ts'

const KYHL = 'Table 3, read in the transcription of nlmixr2lib'
const LAFFONT = 'Laffont 2024 (doi 10.3389/fpsyt.2024.1399803), Table 1, read in the transcription of nlmixr2lib'

const NO_INTERVAL = 'typical value; no interval was read'

const amount = (is: string, scale = 1): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })

/**
 * Nalmefene by mouth or into the nose spreads over two compartments.
 *
 * A spray of which a share enters at once is written as two places in a row, as in the depots of buprenorphine.
 *
 * Measured in  healthy people
 * Leaves out   one set of kinetics for both routes: a spray brings the set that was fitted to it, all of it counted as absorbed
 */
const nalmefene: ModelSource = {
  id: 'nalmefene-kyhl2016',
  title: 'Nalmefene by mouth or into the nose: plasma and effect site',
  source: { doi: '10.1111/bcp.12805', where: 'Table 3; the nose from Laffont 2024' },
  leavesOut: [
    'lean body mass, on which clearance depends, and age, on which the central volume depends',
    'food, which raises the share absorbed by a factor of 1.29',
    'the constant rate at which the quick part of a spray enters: here it falls off, with the same mean time',
    'one set of kinetics: in a run with a spray, tablets follow the set of the spray too',
  ],
  substances: { nalmefene: { is: 'antagonist that lets go slowly', molarMass: 'nalmefene.MW' } },
  parameters: {
    'nalmefene.MW': { value: 339.43, unit: 'g/mol', is: 'molar mass', from: 'by atomic weights', fixed: 'molar mass' },
    'nalmefene.CL': { value: 60.4, unit: 'L/h', is: 'clearance', from: `${KYHL}; CV 18.7 %`, between: 0.185 },
    'nalmefene.V1': { value: 266, unit: 'L', is: 'central volume', from: `${KYHL}; CV 66.6 %`, between: 0.606 },
    'nalmefene.Q': { value: 109, unit: 'L/h', is: 'clearance to tissue', from: `${KYHL}; CV 44.5 %`, between: 0.425 },
    'nalmefene.V2': { value: 537, unit: 'L', is: 'volume of tissue', from: `${KYHL}; CV 45.8 %`, between: 0.436 },
    'nalmefene.kaOral': {
      value: 0.751,
      unit: '1/h',
      is: 'absorption rate by mouth',
      from: `${KYHL}; CV 69.9 %`,
      between: 0.631,
    },
    'nalmefene.F': {
      value: 0.406,
      unit: '1',
      is: 'share of an oral dose that reaches the blood, fasted',
      from: `${KYHL}; CV 20.1 %`,
      between: 0.199,
      within: [0, 1],
    },
    'nalmefene.kaNose': {
      value: 0.497,
      unit: '1/h',
      is: 'absorption rate from the nose',
      from: `${LAFFONT}; CV 39.8 %`,
      between: 0.384,
    },
    'nalmefene.atOnce': {
      value: 0.0485,
      unit: '1',
      is: 'share of a spray that enters within minutes',
      from: LAFFONT,
      fixed: NO_INTERVAL,
      within: [0, 1],
    },
    'nalmefene.atOnceTime': {
      value: 0.151,
      unit: 'h',
      is: 'mean time that this share takes',
      from: `${LAFFONT}: half of the 0.302 h at a constant rate`,
      fixed: NO_INTERVAL,
    },
    'nalmefene.ke0': { value: 2, unit: '1/h', is: 'effect-site rate', assumed: 'as naltrexone' },
  },
  states: {
    'nalmefene.gut': amount('nalmefene in the gut'),
    'nalmefene.nose': amount('nalmefene in the nose, first place'),
    'nalmefene.noseSlow': amount('nalmefene in the nose, slow place'),
    'nalmefene.unabsorbed': amount('nalmefene that never reached the blood', 10),
    'nalmefene.central': amount('nalmefene in plasma'),
    'nalmefene.peripheral': amount('nalmefene in tissue'),
    'nalmefene.eliminated': amount('nalmefene that left the body', 10),
    'nalmefene.effect': { unit: 'ng/mL', start: 0, is: 'nalmefene at the effect site', within: [0, 1e6], scale: 1 },
  },
  quantities: { 'nalmefene.plasma': { unit: 'ng/mL', is: 'plasma concentration' } },
  equations: `
    nalmefene.fromGut = nalmefene.kaOral * nalmefene.gut
    nalmefene.noseOn = (1 - nalmefene.atOnce) * (1 - nalmefene.kaNose * nalmefene.atOnceTime)
    nalmefene.noseOut = nalmefene.nose / nalmefene.atOnceTime
    nalmefene.fromNose = (1 - nalmefene.noseOn) * nalmefene.noseOut + nalmefene.kaNose * nalmefene.noseSlow
    nalmefene.gut' = -nalmefene.fromGut
    nalmefene.nose' = -nalmefene.noseOut
    nalmefene.noseSlow' = nalmefene.noseOn * nalmefene.noseOut - nalmefene.kaNose * nalmefene.noseSlow
    nalmefene.unabsorbed' = (1 - nalmefene.F) * nalmefene.fromGut
    nalmefene.C = nalmefene.central / nalmefene.V1
    nalmefene.plasma = nalmefene.C * nalmefene.MW
    nalmefene.spread = nalmefene.Q * (nalmefene.C - nalmefene.peripheral / nalmefene.V2)
    nalmefene.central' = nalmefene.F * nalmefene.fromGut + nalmefene.fromNose
      - nalmefene.CL * nalmefene.C - nalmefene.spread
    nalmefene.peripheral' = nalmefene.spread
    nalmefene.eliminated' = nalmefene.CL * nalmefene.C
    nalmefene.effect' = nalmefene.ke0 * (nalmefene.plasma - nalmefene.effect)
  `,
  doses: [
    { substance: 'nalmefene', route: 'oral', target: 'nalmefene.gut', limits: nalmefeneOral },
    {
      substance: 'nalmefene',
      route: 'in',
      target: 'nalmefene.nose',
      limits: nalmefeneSpray,
      set: {
        'nalmefene.CL': { value: 63.7, unit: 'L/h', from: `${LAFFONT}; CV 15.4 %`, between: 0.153 },
        'nalmefene.V1': { value: 15.2, unit: 'L', from: `${LAFFONT}; CV 211 %`, between: 1.3 },
        'nalmefene.Q': { value: 81.3, unit: 'L/h', from: LAFFONT, fixed: NO_INTERVAL },
        'nalmefene.V2': { value: 522, unit: 'L', from: LAFFONT, fixed: NO_INTERVAL },
      },
    },
  ],
}

export default nalmefene
