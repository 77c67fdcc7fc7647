import { readFileSync } from 'node:fs'

/** A row of the published trials: who was given what, and the percent of them with a cardiac arrest. */
export interface TrialRow {
  readonly source: 'IM' | 'IN' | 'IV'
  readonly opioid: string
  readonly dose: string
  readonly regimen: string
  readonly delay: string
  /** All 2,000 people (IM), or the median over resamples of 200 (IN, IV). */
  readonly percent: number
  readonly low: number
  readonly high: number
}

const read = (name: string) =>
  readFileSync(new URL(`../reference-data/fda/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)

/** All published rows, intramuscular ones first. */
export function trialRows(): TrialRow[] {
  const im = read('published_ca_percent_im_naloxone.csv').map((line): TrialRow => {
    const [opioid = '', dose = '', , regimen = '', delay = '', percent, low, high] = line.split(',')
    return {
      source: 'IM',
      opioid,
      dose,
      regimen,
      delay,
      percent: Number(percent),
      low: Number(low),
      high: Number(high),
    }
  })
  const byDelay = (source: 'IN' | 'IV', name: string) =>
    read(name).map((line): TrialRow => {
      const [opioid = '', dose = '', , delay = '', regimen = '', low, , , median, , , high] = line.split(',')
      return { source, opioid, dose, regimen, delay, percent: Number(median), low: Number(low), high: Number(high) }
    })
  return [
    ...im,
    ...byDelay('IN', 'published_ca_percent_in_naloxone_4mg_by_delay.csv'),
    ...byDelay('IV', 'published_ca_percent_iv_naloxone_single_bolus_by_delay.csv'),
    ...byDelay('IV', 'published_ca_percent_iv_naloxone_escalating_by_delay.csv').filter((row) =>
      row.regimen.includes('+'),
    ),
  ]
}

/** The scenario of a row for `people` virtual people. */
export function trialScenario(row: TrialRow, people: number, seed: number): string {
  return `allostat: 1
title: Published trial
model: overdose-mann2022
person: { history: chronic }
people: { count: ${people}, seed: ${seed}, population: mann2022 }
duration: 60 min
give:
  - { substance: ${row.opioid}, route: iv, dose: ${row.dose} mg, at: 0 s }
${rescue(row)
  .map((item) => `  - { substance: naloxone, ${item}, when: breathing.ventilation < 40 % of rest }`)
  .join('\n')}
summarise:
  - share of people with circulation.collapse
`
}

/** Sprays and escalating doses follow each other 150 s apart. */
function rescue({ source, regimen, delay }: TrialRow): string[] {
  if (regimen === 'none') return []
  if (source === 'IM') {
    return [
      `route: im, product: ${regimen.includes('0.4 mL') ? 'im-2mg-0.4mL' : 'im-2mg-2mL'}, dose: 2 mg, after: ${delay} s`,
    ]
  }
  if (source === 'IV') {
    return regimen.split('+').map((dose, i) => `route: iv, dose: ${dose} mg, after: ${Number(delay) + 150 * i} s`)
  }
  const sprays = Number.parseInt(regimen, 10)
  const together = regimen.includes('rapid') ? 2 : 1
  const repeat = sprays > together ? `, repeat: { every: 150 s, times: ${sprays / together} }` : ''
  return [`route: in, product: in-4mg, dose: ${4 * together} mg, after: ${delay} s${repeat}`]
}
