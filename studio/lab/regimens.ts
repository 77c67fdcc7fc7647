import { type Choice, NOTHING } from './choice.ts'

const daily = { every: '24 h', until: 'day 365' }

/**
 * Approved medicines at doses that labels state, and two reductions for cited studies. Whole labels could not be opened; the doses were read in
 *
 * - buprenorphine tablets: drug monograph “Buprenorphine Sublingual Tablets”, Adult dosage
 * - Sublocade: its maker's page for clinicians, “Dosing & administration” (label before 2/2025); news release of its maker, 24 February 2025
 * - methadone tablets: label of Dolophine, Highlights, 2.2 and 2.5; the 30 mg, the 40 mg and the 80 to 120 mg where others quote the label
 * - naltrexone tablets: “Naltrexone Dosage”; Vivitrol: “Vivitrol Dosage”, a copy of section 2, and its warning of precipitated withdrawal as quoted elsewhere
 * - Lucemyra: copy of the label of 2019, 2.1
 * - naloxone injection: copy of the label by a maker's medical information, “Usage in adults”
 * - naloxone spray: Drug Facts of a 4 mg spray without prescription, Directions
 * - Opvee: “Opvee Nasal Spray Dosage”, a copy of section 2
 * - morphine tablets: copy of the label, 2.2
 */
export const REGIMENS: readonly Choice[] = [
  { id: NOTHING, label: 'No medicine', detail: '', scenario: {} },
  {
    id: 'buprenorphine',
    label: 'Buprenorphine, tablets',
    detail:
      'Under the tongue: 8 mg at hour 24, 16 mg a day from day 2 (US label of the tablets, Induction; 16 mg was its target until 2025). Labels name no maximum.',
    scenario: {
      give: [
        { substance: 'buprenorphine', route: 'sublingual', dose: '8 mg', at: '24 h' },
        { substance: 'buprenorphine', route: 'sublingual', dose: '16 mg', at: '48 h', repeat: daily },
      ],
    },
  },
  {
    id: 'buprenorphine-monthly',
    label: 'Buprenorphine, monthly injection',
    detail:
      'Tablets for a week as above, then under the skin: 300 mg on days 8 and 36, 100 mg every four weeks (Sublocade, US label before 2025, section 2: monthly, at least 26 days apart; since 2/2025 one dose under the tongue may be enough before).',
    scenario: {
      give: [
        { substance: 'buprenorphine', route: 'sublingual', dose: '8 mg', at: '24 h' },
        {
          substance: 'buprenorphine',
          route: 'sublingual',
          dose: '16 mg',
          at: '48 h',
          repeat: { every: '24 h', until: 'day 8' },
        },
        depotOf('300 mg', { at: 'day 8', repeat: { every: '28 day', times: 2 } }),
        depotOf('100 mg', { at: 'day 64', repeat: { every: '28 day', until: 'day 365' } }),
      ],
    },
  },
  {
    id: 'methadone',
    label: 'Methadone, 30 mg a day',
    detail:
      'By mouth, from hour 24 (US label of the tablets, Induction: 30 mg at most at first, 40 mg on the first day). That it stays there is our choice.',
    scenario: { give: [{ substance: 'methadone', route: 'oral', dose: '30 mg', at: '24 h', repeat: daily }] },
  },
  {
    id: 'methadone-maintenance',
    label: 'Methadone, raised to 80 mg',
    detail:
      'By mouth from hour 24: 30 mg, raised evenly to 80 mg a day (US label of the tablets, Maintenance: mostly 80 to 120 mg a day). The four weeks are our choice.',
    scenario: {
      give: [
        {
          substance: 'methadone',
          route: 'oral',
          dose: { from: '30 mg', to: '80 mg', over: '28 day' },
          at: '24 h',
          repeat: daily,
        },
      ],
    },
  },
  methadoneReduction('21', '1987'),
  methadoneReduction('10', '1989'),
  {
    id: 'naltrexone',
    label: 'Naltrexone, tablets',
    detail:
      'By mouth: 25 mg on day 10, then 50 mg a day (US label of the tablets: after 7 to 10 days without an opioid).',
    scenario: {
      give: [
        { substance: 'naltrexone', route: 'oral', dose: '25 mg', at: 'day 10' },
        { substance: 'naltrexone', route: 'oral', dose: '50 mg', at: 'day 11', repeat: daily },
      ],
    },
  },
  {
    id: 'naltrexone-monthly',
    label: 'Naltrexone, monthly injection',
    detail:
      'Into a muscle: 380 mg on day 10 and every four weeks (Vivitrol, US label, section 2: after 7 to 10 days without an opioid, every 4 weeks or once a month). After methadone or buprenorphine it may still bring on withdrawal for two weeks (its Warnings).',
    scenario: {
      give: [
        {
          substance: 'naltrexone',
          route: 'depot',
          dose: '380 mg',
          at: 'day 10',
          repeat: { every: '28 day', until: 'day 365' },
        },
      ],
    },
  },
  {
    id: 'lofexidine',
    label: 'Lofexidine, nine days',
    detail:
      'By mouth, as hydrochloride: 0.6 mg every six hours for a week, then 0.4 mg and 0.2 mg for a day each (Lucemyra, US label, section 2: three tablets four times a day, 5 to 6 h apart, ended over 2 to 4 days). Not an opioid.',
    scenario: {
      give: [
        lofexidineOf('0.6 mg', '6 h', 'day 7'),
        lofexidineOf('0.4 mg', 'day 7', 'day 8'),
        lofexidineOf('0.2 mg', 'day 8', 'day 9'),
      ],
    },
  },
  {
    id: 'naloxone',
    label: 'Naloxone, one injection',
    detail:
      'Into a muscle: 0.4 mg at hour 3 (US label of the injection: 0.4 to 2 mg into a vein, or into a muscle where that fails, and again every 2 to 3 min).',
    // It comes in as from an autoinjector of 2 mg in 0.4 mL: the model has no vial of 0.4 mg in 1 mL.
    scenario: {
      give: [{ substance: 'naloxone', route: 'im', product: 'im-2mg-0.4mL', dose: '0.4 mg', at: '3 h' }],
    },
  },
  {
    id: 'naloxone-spray',
    label: 'Naloxone, one spray',
    detail:
      'Into the nose: 4 mg at hour 3 (US label of the spray, Directions: again every 2 to 3 min until the person wakes up).',
    scenario: { give: [{ substance: 'naloxone', route: 'in', product: 'in-4mg', dose: '4 mg', at: '3 h' }] },
  },
  {
    id: 'nalmefene-spray',
    label: 'Nalmefene, one spray',
    detail: 'Into the nose: 2.7 mg at hour 3 (Opvee, US label, section 2: again every 2 to 5 min while needed).',
    scenario: { give: [{ substance: 'nalmefene', route: 'in', dose: '2.7 mg', at: '3 h' }] },
  },
  {
    id: 'morphine',
    label: 'Morphine against pain, 3 days',
    detail:
      'By mouth: 15 mg every four hours (US label of the tablets, as the first opioid against pain: 15 to 30 mg every 4 h as needed). The three days are our choice.',
    scenario: {
      give: [
        { substance: 'morphine', route: 'oral', dose: '15 mg', at: '0 h', repeat: { every: '4 h', until: 'day 3' } },
      ],
    },
  },
]

function depotOf(dose: string, when: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { substance: 'buprenorphine', route: 'depot', product: 'monthly-xr', dose, ...when }
}

function lofexidineOf(dose: string, at: string, until: string): Readonly<Record<string, unknown>> {
  return { substance: 'lofexidine', route: 'oral', dose, at, repeat: { every: '6 h', until } }
}

function methadoneReduction(days: string, year: string): Choice {
  const over = `${days} day`
  return {
    id: `methadone-reduction-${days}`,
    label: `Methadone, reduced over ${days} days`,
    detail: `By mouth: from 40 mg a day evenly to nothing over ${days} days (our regimen for Gossop ${year}; the study names the days, 40 mg and equal steps are our reading).`,
    scenario: {
      give: [
        {
          substance: 'methadone',
          route: 'oral',
          dose: { from: '40 mg', to: '0 mg', over },
          at: '0 h',
          repeat: { every: '24 h', until: `day ${days}` },
        },
      ],
    },
    study: ['withdrawal-methadone-reduction-gossop', `${days} days`],
  }
}
