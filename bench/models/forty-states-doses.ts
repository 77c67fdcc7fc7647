import { fortyStates, fortyStatesDosed, fortyStatesOutputs } from './forty-states.ts'
import heroin from './forty-states-heroin.ts'
import type { PlannedDose, Problem } from './problem.ts'

const DAYS = 180

/** Hours of the day around which doses come. Chosen: uneven, and never near 2, 8, 14 and 20, when samples are taken. */
const HOURS = [6.5, 11.2, 16.9, 22.3] as const

/** In [0, 1), the same on every machine; multiples of an irrational number never repeat, and chance has no part in them. */
const spread = (k: number, step: number): number => (k * step) % 1

/** When and how much, without repeating: up to 24 min early or late, and four fifths to six fifths of the usual amount. */
const hourOf = (k: number): number => HOURS[k % 4]! - 0.4 + 0.8 * spread(k, 0.618033988749895)
const factorOf = (k: number): number => 0.8 + 0.4 * spread(k, 0.414213562373095)

const heroinMolarMass = heroin.parameters!['heroin.MW']!.value
/** mg of heroin base in umol. */
const heroinAmount = (mg: number): number => (mg / heroinMolarMass) * 1000
/** mg of racemic methadone hydrochloride in mg of R-methadone base: half is R, 0.8946 is base. */
const methadoneAmount = (mg: number): number => mg * 0.5 * 0.8946

/**
 * 720 doses in 180 days, four a day: heroin for 120 days, from 12 mg a dose to 48 mg; then methadone once a day and ever less heroin
 * beside it for 30 days; then buprenorphine in four parts a day, of which heroin is the last on every third day. No schedule for
 * anybody: it lets all 40 states move, and none decay for weeks until its numbers are too small for fast arithmetic.
 */
function doses(): readonly PlannedDose[] {
  return Array.from({ length: 4 * DAYS }, (_, k): PlannedDose => {
    const day = Math.floor(k / 4)
    const time = 24 * day + hourOf(k)
    if (day < 120) {
      const usual = 12 + 36 * Math.min(1, day / 60)
      return { time, state: 'heroin.central', amount: heroinAmount(usual * factorOf(k)) }
    }
    if (day < 150) {
      const week = Math.min(1, (day - 119) / 7)
      if (k % 4 === 0) return { time, state: 'methadone.depot', amount: methadoneAmount(40 + 60 * week) }
      return { time, state: 'heroin.central', amount: heroinAmount(48 * factorOf(k) * (1 - (day - 119) / 31)) }
    }
    if (day % 3 === 2 && k % 4 === 3) return { time, state: 'heroin.central', amount: heroinAmount(24 * factorOf(k)) }
    return { time, state: 'buprenorphine.depot', amount: 4 * Math.min(1, (day - 149) / 3) }
  })
}

/** 40 states, 720 doses, and a sample every 6 h from 2 h on, none within an hour of a dose. */
export function fortyStatesProblem(): Problem {
  return {
    name: 'forty states, 180 days',
    model: fortyStates(),
    outputs: fortyStatesOutputs,
    dosed: fortyStatesDosed,
    set: {},
    doses: doses(),
    until: 24 * DAYS,
    times: Float64Array.from({ length: 4 * DAYS }, (_, i) => 2 + 6 * i),
  }
}
