import { type Choice, NOTHING } from './choice.ts'

const daily = { every: '24 h', until: 'day 365' }

/** Approved medicines at doses that labels state, and two reductions as cited studies made them. */
export const REGIMENS: readonly Choice[] = [
  { id: NOTHING, label: 'No medicine', detail: '', scenario: {} },
  {
    id: 'buprenorphine',
    label: 'Buprenorphine, tablets',
    detail: 'Under the tongue: 8 mg at hour 24, 16 mg a day from day 2 (US label of the tablets, Induction).',
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
      'Tablets for a week as above, then under the skin: 300 mg on days 8 and 36, 100 mg every four weeks (Sublocade, US label, section 2).',
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
    detail: 'By mouth, from hour 24 (US label of the tablets, Induction: 30 mg at most at first).',
    scenario: { give: [{ substance: 'methadone', route: 'oral', dose: '30 mg', at: '24 h', repeat: daily }] },
  },
  {
    id: 'methadone-maintenance',
    label: 'Methadone, raised to 80 mg',
    detail:
      'By mouth from hour 24: 30 mg, raised evenly to 80 mg a day over four weeks (US label of the tablets, Maintenance: mostly 80 to 120 mg a day).',
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
    detail: 'Into a muscle: 380 mg on day 10 and every four weeks (Vivitrol, US label, section 2).',
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
    label: 'Lofexidine, a week',
    detail: 'By mouth: 0.6 mg every six hours for a week (Lucemyra, US label, section 2). Not an opioid.',
    scenario: {
      give: [
        { substance: 'lofexidine', route: 'oral', dose: '0.6 mg', at: '6 h', repeat: { every: '6 h', until: 'day 7' } },
      ],
    },
  },
  {
    id: 'naloxone',
    label: 'Naloxone, one injection',
    detail: 'Into a muscle: 0.4 mg at hour 3 (US label of the injection: 0.4 to 2 mg at a time).',
    scenario: {
      give: [{ substance: 'naloxone', route: 'im', product: 'im-2mg-0.4mL', dose: '0.4 mg', at: '3 h' }],
    },
  },
  {
    id: 'naloxone-spray',
    label: 'Naloxone, one spray',
    detail: 'Into the nose: 4 mg at hour 3 (US label of the spray, section 2).',
    scenario: { give: [{ substance: 'naloxone', route: 'in', product: 'in-4mg', dose: '4 mg', at: '3 h' }] },
  },
  {
    id: 'nalmefene-spray',
    label: 'Nalmefene, one spray',
    detail: 'Into the nose: 2.7 mg at hour 3 (Opvee, US label, section 2).',
    scenario: { give: [{ substance: 'nalmefene', route: 'in', dose: '2.7 mg', at: '3 h' }] },
  },
  {
    id: 'morphine',
    label: 'Morphine against pain, 3 days',
    detail: 'By mouth: 15 mg every four hours (US label of the tablets, as the first opioid against pain).',
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

function methadoneReduction(days: string, year: string): Choice {
  const over = `${days} day`
  return {
    id: `methadone-reduction-${days}`,
    label: `Methadone, reduced over ${days} days`,
    detail: `By mouth: from 40 mg a day evenly to nothing over ${days} days (our regimen for Gossop ${year}).`,
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
