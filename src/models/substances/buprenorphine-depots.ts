import type { ModelSource, ParameterSource, StateSource } from '../../language/model.ts'
import { buprenorphineMonthly, buprenorphineMonthlyXr, buprenorphineWeekly } from './labels.ts'

const BJORNSSON = 'Bjornsson 2023 (doi 10.1007/s40262-023-01288-6), Table 3, read in the transcription of nlmixr2lib'
const JONES = 'Jones 2021 (doi 10.1007/s40262-020-00957-0), Table 3, read in the transcription of nlmixr2lib'

const amount = (is: string): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale: 100 })
type Doubt = Pick<ParameterSource, 'rse' | 'between'>

const rate = (value: number, is: string, from: string, doubt: Doubt): ParameterSource => ({
  value,
  unit: '1/h',
  is,
  from,
  ...doubt,
})
const share = (value: number, from: string, rse: number): ParameterSource => ({
  value,
  unit: '1',
  is: 'share of the depot that is released quickly',
  from,
  rse,
  within: [0, 1],
})

/**
 * Three depots under the skin release buprenorphine over weeks, a part of it quickly.
 *
 * A depot that splits at once into a quick part f and a slow part is written as two places in a row, the first emptying at the
 * quick rate kf: of what leaves it, (1 - f) · (1 - ks / kf) goes on to the slow place and the rest into the blood. The release is
 * the same to the last digit, and a dose needs one place to go to.
 *
 * Measured in  people with opioid use disorder (weekly and monthly depots; BUP-XR)
 * Leaves out   the site of injection: a depot in the thigh has no quick part
 */
const depots: ModelSource = {
  id: 'buprenorphine-depots',
  title: 'Buprenorphine from weekly and monthly depots',
  source: { doi: '10.1007/s40262-023-01288-6', where: 'Table 3; BUP-XR from Jones 2021' },
  leavesOut: [
    'the site of injection, and body mass index in BUP-XR',
    'ten hours of constant release of the weekly depot: here it falls off, with the same mean time, and the slow part starts with it',
  ],
  inputs: {
    'buprenorphine.entering': { unit: 'umol/h', is: 'rate at which buprenorphine enters plasma, from all places' },
  },
  parameters: {
    'buprenorphine.weeklyFast': share(
      0.299,
      `${BJORNSSON}, men with opioid use disorder; 0.455 in healthy men; between people the logit has a standard deviation of 0.901; the error is our calculation from those of both`,
      17.6,
    ),
    'buprenorphine.weeklyStart': {
      value: 5.05,
      unit: 'h',
      is: 'mean time until the weekly depot starts to release',
      from: `${BJORNSSON}: half of the 10.1 h at a constant rate`,
      rse: 4.68,
    },
    'buprenorphine.weeklyKfast': rate(0.0401, 'quick release of the weekly depot', BJORNSSON, { rse: 4.67 }),
    'buprenorphine.weeklyKslow': rate(0.00565, 'slow release of the weekly depot', `${BJORNSSON}; CV 57 %`, {
      between: 0.53,
    }),
    'buprenorphine.monthlyFast': share(
      0.0863,
      `${BJORNSSON}; between people the logit has a standard deviation of 0.921`,
      10.6,
    ),
    'buprenorphine.monthlyKfast': rate(0.0441, 'quick release of the monthly depot', BJORNSSON, { rse: 2.84 }),
    'buprenorphine.monthlyKslow': rate(0.00166, 'slow release of the monthly depot', `${BJORNSSON}; CV 38.8 %`, {
      between: 0.375,
    }),
    'buprenorphine.xrFast': share(0.068, `${JONES}; between people the logit has a standard deviation of 0.44`, 2.1),
    'buprenorphine.xrKfast': rate(0.0277, 'quick release of BUP-XR', `${JONES}; CV 95 %`, { between: 0.802 }),
    'buprenorphine.xrKslow': rate(0.00392, 'first step of the slow release of BUP-XR', `${JONES}; CV 210 %`, {
      between: 1.3,
    }),
    'buprenorphine.xrKlast': rate(0.000507, 'last step of the slow release of BUP-XR', `${JONES}; CV 68.4 %`, {
      between: 0.62,
    }),
  },
  states: {
    'buprenorphine.weekly': amount('buprenorphine in the weekly depot, not yet released'),
    'buprenorphine.weeklyQuick': amount('buprenorphine in the weekly depot, first place'),
    'buprenorphine.weeklySlow': amount('buprenorphine in the weekly depot, slow place'),
    'buprenorphine.monthly': amount('buprenorphine in the monthly depot, first place'),
    'buprenorphine.monthlySlow': amount('buprenorphine in the monthly depot, slow place'),
    'buprenorphine.xr': amount('buprenorphine in BUP-XR, first place'),
    'buprenorphine.xrSlow': amount('buprenorphine in BUP-XR, slow place'),
    'buprenorphine.xrLast': amount('buprenorphine in BUP-XR, last place'),
  },
  equations: `
    buprenorphine.weeklyOn = (1 - buprenorphine.weeklyFast) * (1 - buprenorphine.weeklyKslow / buprenorphine.weeklyKfast)
    buprenorphine.weeklyOut = buprenorphine.weeklyKfast * buprenorphine.weeklyQuick
    buprenorphine.weekly' = -buprenorphine.weekly / buprenorphine.weeklyStart
    buprenorphine.weeklyQuick' = buprenorphine.weekly / buprenorphine.weeklyStart - buprenorphine.weeklyOut
    buprenorphine.weeklySlow' = buprenorphine.weeklyOn * buprenorphine.weeklyOut
      - buprenorphine.weeklyKslow * buprenorphine.weeklySlow
    buprenorphine.monthlyOn = (1 - buprenorphine.monthlyFast) * (1 - buprenorphine.monthlyKslow / buprenorphine.monthlyKfast)
    buprenorphine.monthlyOut = buprenorphine.monthlyKfast * buprenorphine.monthly
    buprenorphine.monthly' = -buprenorphine.monthlyOut
    buprenorphine.monthlySlow' = buprenorphine.monthlyOn * buprenorphine.monthlyOut
      - buprenorphine.monthlyKslow * buprenorphine.monthlySlow
    # The slow part of BUP-XR does not go into the blood but into a last place: what skips the slow place goes there.
    buprenorphine.xrSkips = (1 - buprenorphine.xrFast) * buprenorphine.xrKslow / buprenorphine.xrKfast
    buprenorphine.xrOut = buprenorphine.xrKfast * buprenorphine.xr
    buprenorphine.xr' = -buprenorphine.xrOut
    buprenorphine.xrSlow' = (1 - buprenorphine.xrFast - buprenorphine.xrSkips) * buprenorphine.xrOut
      - buprenorphine.xrKslow * buprenorphine.xrSlow
    buprenorphine.xrLast' = buprenorphine.xrSkips * buprenorphine.xrOut + buprenorphine.xrKslow * buprenorphine.xrSlow
      - buprenorphine.xrKlast * buprenorphine.xrLast
    buprenorphine.entering += (1 - buprenorphine.weeklyOn) * buprenorphine.weeklyOut
      + buprenorphine.weeklyKslow * buprenorphine.weeklySlow
      + (1 - buprenorphine.monthlyOn) * buprenorphine.monthlyOut + buprenorphine.monthlyKslow * buprenorphine.monthlySlow
      + buprenorphine.xrFast * buprenorphine.xrOut + buprenorphine.xrKlast * buprenorphine.xrLast
  `,
  doses: [
    {
      substance: 'buprenorphine',
      route: 'depot',
      product: 'weekly',
      target: 'buprenorphine.weekly',
      limits: buprenorphineWeekly,
    },
    {
      substance: 'buprenorphine',
      route: 'depot',
      product: 'monthly',
      target: 'buprenorphine.monthly',
      limits: buprenorphineMonthly,
    },
    {
      substance: 'buprenorphine',
      route: 'depot',
      product: 'monthly-xr',
      target: 'buprenorphine.xr',
      limits: buprenorphineMonthlyXr,
    },
  ],
}

export default depots
