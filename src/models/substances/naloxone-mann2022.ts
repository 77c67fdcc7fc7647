import type { ModelSource, ParameterValue } from '../../language/model.ts'

const IMPLEMENTATION = 'Mann 2022, published implementation, naloxone kinetics'

type Absorption = Record<'F' | 'ktr' | 'kin' | 'CL' | 'V1' | 'CLi' | 'V2', ParameterValue>

/** Spreads (standard deviation of the logarithm) of the two intramuscular products: over the 100 shared virtual people. */
function absorption(product: string, values: readonly number[], spread: readonly number[] | undefined): Absorption {
  const from = spread
    ? `${IMPLEMENTATION}, ${product}; spread: our calculation over the 100 shared virtual people (of F by maximum likelihood with its cap at 0.9)`
    : `${IMPLEMENTATION}, ${product}`
  const unit = ['1', '1/s', '1/s', 'mL/s', 'mL', 'mL/s', 'mL']
  const names = ['F', 'ktr', 'kin', 'CL', 'V1', 'CLi', 'V2'] as const
  const entries = names.map((name, i): [string, ParameterValue] => [
    name,
    {
      value: values[i]!,
      unit: unit[i]!,
      from,
      ...(spread ? { between: spread[i]! } : { fixed: 'typical value; its spread is not published with the model' }),
    },
  ])
  return Object.fromEntries(entries) as Absorption
}

const autoInjector = absorption(
  '2 mg/0.4 mL into muscle',
  [0.5704, 0.00833, 0.008198, 31.31, 124700, 45.28, 108900],
  [0.335, 0.856, 0.785, 0.442, 0.396, 0.735, 0.365],
)
const generic = absorption(
  '2 mg/2 mL into muscle',
  [0.6257, 0.005121, 0.005164, 32.03, 156500, 524.6, 320000],
  [0.39, 1.093, 1.606, 0.419, 0.567, 0.63, 0.583],
)
const spray = absorption('4 mg spray', [0.2563, 0.0105, 0.002657, 38.8, 114300, 141.1, 113800], undefined)

const prefixed = (values: Absorption) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`naloxone.${name}`, value]))

const rate = (value: number, is: string) => ({
  value,
  unit: '1/s',
  is,
  from: `${IMPLEMENTATION}, into a vein`,
  fixed: 'typical value; its spread is not published with the model',
})

const MEANING: Record<keyof Absorption, string> = {
  F: 'share of the dose that is absorbed',
  ktr: 'transit rate from the depot',
  kin: 'rate of entry into plasma',
  CL: 'clearance',
  V1: 'central volume at normal blood flow',
  CLi: 'clearance between plasma and tissue',
  V2: 'peripheral volume',
}

const PULSES = {
  count: 101,
  every: '0.1 s',
  share: 0.01,
  why: 'the published implementation gives 101 pulses of a hundredth over 10 s, so 1 % more than nominal',
}

const byFlow = (volume: string) => `(${volume} / circulation.volumeFactor)`

const SECOND_LOOK = { marks: { 'circulation.secondLook': 1 } }

/**
 * Naloxone comes out of muscle, nose or a syringe and follows into an effect site, with what the published implementation does beside:
 * strong blood flow shrinks volumes, a dose into a vein is 101 pulses, and routes decide about a second look at oxygen.
 *
 * Measured in  people
 * Leaves out   one clearance for all routes: each product keeps the kinetics that were fitted to it
 */
const naloxone: ModelSource = {
  id: 'naloxone-mann2022',
  title: 'Naloxone into muscle, nose or vein: plasma and effect site',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, naloxone pharmacokinetics' },
  leavesOut: [
    'one set of kinetics for all routes: each product keeps the set that was fitted to it, so two absorbed products at once are refused',
    'plasma concentration after absorption is a state of its own and is not rescaled when the volume changes',
    'naloxone’s active metabolites',
  ],
  substances: { naloxone: { is: 'competitive antagonist', molarMass: 'naloxone.MW' } },
  inputs: {
    'circulation.volumeFactor': { unit: '1', is: 'by how much blood flow shrinks the apparent volume' },
    'circulation.secondLook': { unit: '1', is: 'whether a second fall of oxygen can bring collapse' },
  },
  parameters: {
    'naloxone.MW': {
      value: 327.27,
      unit: 'g/mol',
      is: 'molar mass as the published implementation uses it',
      from: IMPLEMENTATION,
      fixed: 'molar mass (327.38 by atomic weights; the reference keeps 327.27)',
    },
    ...Object.fromEntries(
      Object.entries(autoInjector).map(([name, value]) => [
        `naloxone.${name}`,
        {
          ...value,
          is: MEANING[name as keyof Absorption],
          within: (name === 'F' ? [0, 1] : [0, 1e9]) as [number, number],
        },
      ]),
    ),
    'naloxone.f1': {
      value: 0.2005,
      unit: '1',
      is: 'share of the whole depot absorbed from the moment of the third spray of a series on',
      from: `${IMPLEMENTATION}, repeated sprays`,
      fixed: 'typical value; its spread is not published with the model',
      within: [0, 1],
    },
    'naloxone.f2': {
      value: 0.165,
      unit: '1',
      is: 'share of the whole depot absorbed from the moment of the second pair of sprays on',
      from: `${IMPLEMENTATION}, repeated sprays`,
      fixed: 'typical value; its spread is not published with the model',
      within: [0, 1],
    },
    'naloxone.i10': rate(0.001858304, 'elimination rate after a dose into a vein'),
    'naloxone.i12': rate(0.001901858, 'rate from plasma to the fast tissue'),
    'naloxone.i21': rate(0.000933713, 'rate back from the fast tissue'),
    'naloxone.i13': rate(0.000445219, 'rate from plasma to the slow tissue'),
    'naloxone.i31': rate(0.000186719, 'rate back from the slow tissue'),
    'naloxone.VN': {
      value: 34.44,
      unit: 'L',
      is: 'apparent volume of plasma at normal blood flow after a dose into a vein',
      from: `${IMPLEMENTATION}, into a vein`,
      fixed: 'typical value; its spread is not published with the model',
    },
    'naloxone.ke': {
      value: 0.001774,
      unit: '1/s',
      is: 'rate of equilibration between plasma and effect site',
      from: IMPLEMENTATION,
      fixed: 'not varied in the published population',
    },
  },
  discrete: {
    'naloxone.sprays': { unit: '1', start: 0, is: 'sprays given so far' },
    'naloxone.together': { unit: '1', start: 0, is: 'sprays given at the latest moment' },
  },
  states: {
    'naloxone.depot': { unit: 'ng', start: 0, is: 'amount in muscle or nose', within: [0, 1e12], scale: 1e5 },
    'naloxone.transit1': {
      unit: 'ng',
      start: 0,
      is: 'amount on its way, first stage',
      within: [0, 1e12],
      scale: 1e5,
    },
    'naloxone.transit2': {
      unit: 'ng',
      start: 0,
      is: 'amount on its way, second stage',
      within: [0, 1e12],
      scale: 1e5,
    },
    'naloxone.absorbed': {
      unit: 'ng/mL',
      start: 0,
      is: 'plasma concentration that was absorbed',
      within: [0, 1e9],
      scale: 1,
    },
    'naloxone.peripheral': { unit: 'ng/mL', start: 0, is: 'tissue concentration', within: [0, 1e9], scale: 1 },
    'naloxone.vein1': {
      unit: 'ng',
      start: 0,
      is: 'amount of doses into a vein, in plasma',
      within: [0, 1e12],
      scale: 1e5,
    },
    'naloxone.vein2': { unit: 'ng', start: 0, is: 'the same, in the fast tissue', within: [0, 1e12], scale: 1e5 },
    'naloxone.vein3': { unit: 'ng', start: 0, is: 'the same, in the slow tissue', within: [0, 1e12], scale: 1e5 },
    'naloxone.effect': { unit: 'ng/mL', start: 0, is: 'effect-site concentration', within: [0, 1e9], scale: 1 },
  },
  quantities: {
    'naloxone.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'naloxone.Fnow': { unit: '1', is: 'share of the depot that is absorbed, given the sprays so far' },
  },
  // The share absorbed belongs to the whole depot, not to a spray: that is how the published implementation has it.
  equations: `
    naloxone.Fnow = piecewise(naloxone.sprays <= 2, naloxone.F, naloxone.together >= 2 and naloxone.sprays >= 4, naloxone.f2, naloxone.f1)
    naloxone.depot' = -naloxone.ktr * naloxone.depot
    naloxone.transit1' = naloxone.Fnow * naloxone.ktr * naloxone.depot - naloxone.ktr * naloxone.transit1
    naloxone.transit2' = naloxone.ktr * naloxone.transit1 - naloxone.kin * naloxone.transit2
    naloxone.absorbed' = (naloxone.kin * naloxone.transit2 - naloxone.CL * naloxone.absorbed
      - naloxone.CLi * (naloxone.absorbed - naloxone.peripheral)) / ${byFlow('naloxone.V1')}
    naloxone.peripheral' = naloxone.CLi * (naloxone.absorbed - naloxone.peripheral) / naloxone.V2
    naloxone.vein1' = -(naloxone.i10 + naloxone.i12 + naloxone.i13) * naloxone.vein1 + naloxone.i21 * naloxone.vein2 + naloxone.i31 * naloxone.vein3
    naloxone.vein2' = naloxone.i12 * naloxone.vein1 - naloxone.i21 * naloxone.vein2
    naloxone.vein3' = naloxone.i13 * naloxone.vein1 - naloxone.i31 * naloxone.vein3
    naloxone.plasma = naloxone.absorbed + naloxone.vein1 / ${byFlow('naloxone.VN')}
    naloxone.effect' = naloxone.ke * (naloxone.plasma - naloxone.effect)
  `,
  doses: [
    {
      substance: 'naloxone',
      route: 'im',
      product: 'im-2mg-0.4mL',
      target: 'naloxone.depot',
      set: prefixed(autoInjector),
    },
    { substance: 'naloxone', route: 'im', product: 'im-2mg-2mL', target: 'naloxone.depot', set: prefixed(generic) },
    {
      substance: 'naloxone',
      route: 'in',
      product: 'in-4mg',
      target: 'naloxone.depot',
      set: prefixed(spray),
      counts: { unit: '4 mg', total: 'naloxone.sprays', together: 'naloxone.together', covers: 2 },
      ...SECOND_LOOK,
    },
    {
      substance: 'naloxone',
      route: 'iv',
      product: 'iv',
      target: 'naloxone.vein1',
      pulses: PULSES,
      ...SECOND_LOOK,
    },
  ],
}

export default naloxone
