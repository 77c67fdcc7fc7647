import { type Choice, NOTHING } from './choice.ts'

/** What was taken before time 0: nothing, or what the people of a cited study took. */
export const HISTORIES: readonly Choice[] = [
  { id: NOTHING, label: 'No opioid before', detail: '', scenario: {} },
  {
    id: 'smolka1999',
    label: 'Heroin 3 months, Smolka 1999',
    detail: 'Several times a day: the exposure of our regimen for Smolka 1999.',
    scenario: { history: { substance: 'heroin', route: 'iv', dose: '20 mg', repeat: { every: '6 h' }, for: '90 day' } },
    study: ['withdrawal-heroin-foil-smolka1999', 'vein'],
  },
  {
    id: 'su2018',
    label: 'Heroin 1 year, Su 2018',
    detail: 'Several times a day: the exposure of our regimen for Su 2018.',
    scenario: { history: { substance: 'heroin', route: 'iv', dose: '50 mg', repeat: { every: '6 h' }, for: '1 y' } },
    study: ['withdrawal-methadone-muscle-su2018', 'methadone'],
  },
  {
    id: 'tompkins2009',
    label: 'Morphine 30 days, Tompkins 2009',
    detail: 'Under the skin four times a day: our regimen for Tompkins 2009, whose people stayed in a ward.',
    scenario: {
      history: { substance: 'morphine', route: 'sc', dose: '30 mg', repeat: { every: '6 h' }, for: '30 day' },
    },
    study: ['withdrawal-precipitated-tompkins2009', 'placebo'],
  },
  {
    id: 'shi2007',
    label: 'Methadone 1 year, Shi 2007',
    detail: 'Treatment with 60 mg a day by mouth: our regimen for Shi 2007.',
    scenario: {
      history: { substance: 'methadone', route: 'oral', dose: '60 mg', repeat: { every: '24 h' }, for: '1 y' },
    },
    study: ['abstinence-after-methadone-shi2007', 'methadone'],
  },
  {
    id: 'gossop1987',
    label: 'Methadone 3 months, Gossop 1987',
    detail: 'Treatment with 40 mg a day by mouth: our regimen for Gossop 1987.',
    scenario: {
      history: { substance: 'methadone', route: 'oral', dose: '40 mg', repeat: { every: '24 h' }, for: '90 day' },
    },
    study: ['withdrawal-methadone-reduction-gossop', '21 days'],
  },
  {
    id: 'san1992',
    label: 'Buprenorphine 3 months, San 1992',
    detail: 'Treatment with 8 mg a day under the tongue: our regimen for San 1992.',
    scenario: {
      history: {
        substance: 'buprenorphine',
        route: 'sublingual',
        dose: '8 mg',
        repeat: { every: '24 h' },
        for: '90 day',
      },
    },
    study: ['withdrawal-buprenorphine-stop', 'stop'],
  },
]

/** One exposure in a study, in the run itself: none is in the list but by the study's name. */
export const EXPOSURES: readonly Choice[] = [
  { id: NOTHING, label: 'None', detail: '', scenario: {} },
  {
    id: 'kaiko1981',
    label: 'Heroin once, Kaiko 1981',
    detail: 'At time 0, into a muscle, as in Kaiko 1981, who gave it against pain.',
    scenario: { give: [{ substance: 'heroin', route: 'im', dose: '5 mg', at: '0 h' }] },
    study: ['heroin-morphine-analgesia-kaiko1981', 'heroin 5 mg'],
  },
  {
    id: 'donny2002',
    label: 'Heroin once, Donny 2002',
    detail: 'Four hours in, in a laboratory, as in Donny 2002, who asked what methadone leaves of it.',
    scenario: { give: [{ substance: 'heroin', route: 'iv', dose: '20 mg', at: '4 h' }] },
    study: ['methadone-blockade-donny', 'heroin alone'],
  },
  {
    id: 'verebey1976',
    label: 'Heroin once, Verebey 1976',
    detail: 'A day in, in a laboratory, as in Verebey 1976, who asked what naltrexone leaves of it.',
    scenario: { give: [{ substance: 'heroin', route: 'iv', dose: '25 mg', at: '24 h' }] },
    study: ['naltrexone-heroin-challenge', 'alone'],
  },
]
