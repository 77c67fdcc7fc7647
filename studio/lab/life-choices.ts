import { type Choice, NOTHING } from './choice.ts'

export const LIFE_KEYS = ['cue', 'stress', 'reward', 'pain', 'setting'] as const
export type LifeKey = (typeof LIFE_KEYS)[number]

const DAYS = ['1', '3', '7', '14'] as const
const none: Choice = { id: NOTHING, label: 'None', detail: '', scenario: {} }

/** Life beside medicine: each is on at a time that the list offers, or off. Sizes are those of the words of scenarios. */
export const LIFE: Readonly<Record<LifeKey, readonly Choice[]>> = {
  cue: onDays('An hour with reminders of the drug', { cue: 1 }, '1 h'),
  stress: [
    ...onDays('Half of the strongest stress for two hours', { stress: 0.5 }, '2 h'),
    daily('Half of the strongest stress for two hours', { stress: 0.5 }, '2 h'),
  ],
  reward: [
    ...onDays('A strong pleasure that is no drug, for an hour', { reward: 1 }, '1 h'),
    daily('A strong pleasure that is no drug, for an hour', { reward: 1 }, '1 h'),
  ],
  pain: onDays('Pain of 5 out of 10 for six hours', { pain: 5 }, '6 h'),
  setting: [
    none,
    stay('28', 'Away from everyday cues from the start, for four weeks'),
    stay('90', 'Away from everyday cues from the start, for 90 days'),
  ],
}

function onDays(what: string, level: object, lasts: string): readonly Choice[] {
  return [
    none,
    ...DAYS.map((day) => ({
      id: `day-${day}`,
      label: `On day ${day}`,
      detail: `${what}, on day ${day}.`,
      scenario: { life: [{ ...level, at: `day ${day} 12:00`, for: lasts }] },
    })),
  ]
}

function daily(what: string, level: object, lasts: string): Choice {
  return {
    id: 'daily',
    label: 'Every day',
    detail: `${what}, every day at noon.`,
    scenario: {
      life: [{ ...level, at: 'day 0 12:00', for: lasts, repeat: { every: '24 h', until: 'day 365' } }],
    },
  }
}

function stay(days: string, detail: string): Choice {
  return {
    id: `days-${days}`,
    label: `${days} days`,
    detail: `${detail}.`,
    scenario: { life: [{ setting: 'residential', at: '0 h', for: `${days} day` }] },
  }
}
