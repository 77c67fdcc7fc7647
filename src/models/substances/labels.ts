import type { StartingLimit } from '../../language/model.ts'

/**
 * What labels state for the start of a treatment: limits to hold a regimen against, not doses that would be safe. Sections are named by
 * their headings, because numbers of sections move with revisions. What no label speaks of (heroin, carfentanil, ways that no product
 * is made for) has no limit.
 *
 * Most were read in copies of the labels on other sites. Not read, and to be checked against the label: the limit of injected methadone for
 * people without tolerance, 42 CFR 8.12, the doses of Brixadi for 18 to 24 mg a day (the syringes are of 32 and 128 mg at most), sprays of
 * naloxone of 2 and 10 mg, Sublocade since its label of 2/2025. The 40 mg of methadone on the first day was read where others quote the label.
 */

const methadoneTablets = 'methadone hydrochloride tablets, US label (Dolophine), section 2'
const methadoneInjection = 'methadone hydrochloride injection, US label, Dosage and administration'
const morphineInjection =
  'morphine sulfate injection 10 mg/mL, UK summary of product characteristics (Martindale 2019), 4.2, usual range for adults'
const fentanylMucosa = 'for people who take opioids daily already'

/** Nobody who is new to opioids may be given it at all. */
const notForNaive = (from: string): StartingLimit => ({ for: 'naive', single: '0 mg', from })

/** As the first opioid against pain, and for opioid use disorder. The labelled mass is that of the hydrochloride. */
export const methadoneOral: readonly StartingLimit[] = [
  {
    for: 'naive',
    single: '2.5 mg',
    firstDay: '7.5 mg',
    from: `${methadoneTablets}, “Use as the first opioid analgesic”: 2.5 mg every 8 to 12 h`,
  },
  {
    for: 'everyone',
    single: '30 mg',
    firstDay: '40 mg',
    from: `${methadoneTablets}, “Induction/initial dosing”; since 2024 the rule for treatment programs, 42 CFR 8.12(h)(3)(ii), lets them give 50 mg on the first day, and more with a reason`,
  },
]

export const methadoneInjected: readonly StartingLimit[] = [
  {
    for: 'naive',
    single: '10 mg',
    firstDay: '30 mg',
    from: `${methadoneInjection}, people not tolerant to opioids: 2.5 to 10 mg every 8 to 12 h`,
  },
]

export const buprenorphineTablets: readonly StartingLimit[] = [
  {
    for: 'everyone',
    firstDay: '8 mg',
    from: 'buprenorphine sublingual tablets, US label, section 2, “Induction”: 8 mg on day 1, 16 mg on day 2; with naloxone (Suboxone film) 2 or 4 mg at a time up to 8 mg on day 1',
  },
]

export const buprenorphineInVein: readonly StartingLimit[] = [
  {
    for: 'everyone',
    single: '0.3 mg',
    from: 'buprenorphine hydrochloride injection (Buprenex), US label, Dosage and administration: 0.3 mg slowly into a vein, repeated once after 30 to 60 min, then every 6 h',
  },
]

const brixadi =
  'Brixadi, US label (12/2023), section 2, the dose for people who come from 18 to 24 mg a day under the tongue'

export const buprenorphineWeekly: readonly StartingLimit[] = [{ for: 'everyone', single: '32 mg', from: brixadi }]
export const buprenorphineMonthly: readonly StartingLimit[] = [{ for: 'everyone', single: '128 mg', from: brixadi }]
export const buprenorphineMonthlyXr: readonly StartingLimit[] = [
  {
    for: 'everyone',
    single: '300 mg',
    from: 'Sublocade, US label (12/2023), section 2.3: 300 mg for the first two months',
  },
]

export const naltrexoneOral: readonly StartingLimit[] = [
  {
    for: 'everyone',
    firstDay: '50 mg',
    from: 'naltrexone hydrochloride tablets, US label, Dosage and administration: 50 mg a day, for opioid use disorder 25 mg on the first',
  },
]

export const naltrexoneDepot: readonly StartingLimit[] = [
  {
    for: 'everyone',
    single: '380 mg',
    from: 'Vivitrol, US label, section 2: 380 mg into a muscle every 4 weeks',
  },
]

const naloxoneLabel =
  'naloxone hydrochloride injection, US label, “Opioid overdose, known or suspected”: 0.4 to 2 mg at a time; without a response to 10 mg the diagnosis is in question'

export const naloxoneInjected: readonly StartingLimit[] = [
  { for: 'everyone', single: '2 mg', firstDay: '10 mg', from: naloxoneLabel },
]

/** One spray at a time, whatever it holds; the next after minutes, from a new device and into the other nostril. */
export const naloxoneSpray = (mg: number): readonly StartingLimit[] => [
  {
    for: 'everyone',
    single: `${mg} mg`,
    from: `naloxone hydrochloride nasal spray ${mg} mg, US label, section 2: one spray, and a new one every 2 to 3 min as needed`,
  },
]

export const nalmefeneOral: readonly StartingLimit[] = [
  {
    for: 'everyone',
    firstDay: '18.06 mg',
    from: 'Selincro, EU summary of product characteristics, 2 and 4.2: at most one tablet a day, 18.06 mg of nalmefene, against drinking; not for people who take opioids',
  },
]

export const nalmefeneSpray: readonly StartingLimit[] = [
  {
    for: 'everyone',
    single: '2.7 mg',
    from: 'Opvee, US label, section 2: one spray of 2.7 mg, and a new one every 2 to 5 min as needed',
  },
]

/** The label counts lofexidine, a dose here is its hydrochloride: 0.18 mg in a tablet are 0.2 mg of it. */
export const lofexidineOral: readonly StartingLimit[] = [
  {
    for: 'everyone',
    single: '0.8 mg',
    firstDay: '3.2 mg',
    from: 'Lucemyra, US label, section 2: at most 0.72 mg at once and 2.88 mg a day of lofexidine, which are 0.8 and 3.2 mg of its hydrochloride; it starts with 0.54 mg four times a day',
  },
]

export const morphineOral: readonly StartingLimit[] = [
  {
    for: 'naive',
    single: '30 mg',
    from: 'morphine sulfate tablets, US label, section 2, “Use as the first opioid analgesic”: 15 to 30 mg every 4 h',
  },
]
export const morphineInVein: readonly StartingLimit[] = [{ for: 'naive', single: '15 mg', from: morphineInjection }]
export const morphineInjected: readonly StartingLimit[] = [{ for: 'naive', single: '20 mg', from: morphineInjection }]

export const fentanylInVein: readonly StartingLimit[] = [
  {
    for: 'naive',
    single: '0.1 mg',
    from: 'fentanyl citrate injection, US label, Dosage and administration, “Adjunct to regional anesthesia”: 0.05 to 0.1 mg slowly; more only where breathing is taken over',
  },
]
export const fentanylSpray: readonly StartingLimit[] = [
  notForNaive('Lazanda, US label, sections 1 and 4: contraindicated in people who are not tolerant to opioids'),
  { for: 'everyone', single: '0.1 mg', from: `Lazanda, US label, section 2, “Starting dose”; ${fentanylMucosa}` },
]
export const fentanylMouth: readonly StartingLimit[] = [
  notForNaive('Actiq, US label, sections 1 and 4: contraindicated in people who are not tolerant to opioids'),
  {
    for: 'everyone',
    single: '0.2 mg',
    from: `Actiq, US label, section 2, “Initial dosage”; ${fentanylMucosa}`,
  },
]
