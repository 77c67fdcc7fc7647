import { type Choice, NOTHING } from './choice.ts'

/**
 * What was taken before time 0: nothing, or the exposure of our regimen for a cited study. Of each study the abstract was read; what it does not
 * state of dose and length is our reading, and the detail says so.
 */
export const HISTORIES: readonly Choice[] = [
  { id: NOTHING, label: 'No opioid before', detail: '', scenario: {} },
  {
    id: 'smolka1999',
    label: 'Heroin 3 months, Smolka 1999',
    detail:
      'Several times a day: our regimen for Smolka 1999, whose people injected or smoked before they came into a clinic. How much, how often and how long is our reading.',
    scenario: { history: { substance: 'heroin', route: 'iv', dose: '20 mg', repeat: { every: '6 h' }, for: '90 day' } },
    study: ['withdrawal-heroin-foil-smolka1999', 'vein'],
  },
  {
    id: 'su2018',
    label: 'Heroin 1 year, Su 2018',
    detail:
      'Several times a day: our regimen for Su 2018, whose people came to an emergency department in mild to moderate withdrawal. Substance, amount and length are our reading.',
    scenario: { history: { substance: 'heroin', route: 'iv', dose: '50 mg', repeat: { every: '6 h' }, for: '1 y' } },
    study: ['withdrawal-methadone-muscle-su2018', 'methadone'],
  },
  {
    id: 'tompkins2009',
    label: 'Morphine 30 days, Tompkins 2009',
    detail:
      'Under the skin four times a day: our regimen for Tompkins 2009, whose people lived in a research unit. Dose and times are those of the study, the 30 days our reading.',
    scenario: {
      history: { substance: 'morphine', route: 'sc', dose: '30 mg', repeat: { every: '6 h' }, for: '30 day' },
    },
    study: ['withdrawal-precipitated-tompkins2009', 'placebo'],
  },
  {
    id: 'shi2007',
    label: 'Methadone 1 year, Shi 2007',
    detail:
      'Treatment with 60 mg a day by mouth: our regimen for Shi 2007. Dose and length are our reading: its people were in treatment for up to six months, or had methadone only while they came off heroin.',
    scenario: {
      history: { substance: 'methadone', route: 'oral', dose: '60 mg', repeat: { every: '24 h' }, for: '1 y' },
    },
    study: ['abstinence-after-methadone-shi2007', 'methadone'],
  },
  {
    id: 'gossop1987',
    label: 'Methadone 3 months, Gossop 1987',
    detail:
      '40 mg a day by mouth: our regimen for Gossop 1987, whose people came off opiates with methadone in a clinic. Dose and length are our reading.',
    scenario: {
      history: { substance: 'methadone', route: 'oral', dose: '40 mg', repeat: { every: '24 h' }, for: '90 day' },
    },
    study: ['withdrawal-methadone-reduction-gossop', '21 days'],
  },
  {
    id: 'san1992',
    label: 'Buprenorphine 3 months, San 1992',
    detail:
      '8 mg a day under the tongue: our regimen for San 1992, whose people had changed from heroin to buprenorphine, under the tongue or into a vein. Amount and length are our reading.',
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

/** One exposure for a study, in the run itself: none is in the list but by the study's name. Abstracts of the first two were read. */
export const EXPOSURES: readonly Choice[] = [
  { id: NOTHING, label: 'None', detail: '', scenario: {} },
  {
    id: 'kaiko1981',
    label: 'Heroin once, Kaiko 1981',
    detail:
      'At time 0, into a muscle, as in Kaiko 1981, who gave graded doses against pain after operations for cancer; which of them is our reading.',
    scenario: { give: [{ substance: 'heroin', route: 'im', dose: '5 mg', at: '0 h' }] },
    study: ['heroin-morphine-analgesia-kaiko1981', 'heroin 5 mg'],
  },
  {
    id: 'donny2002',
    label: 'Heroin once, Donny 2002',
    detail:
      'Four hours in, in a laboratory: the larger dose of Donny 2002, who gave it four hours after methadone and asked what that leaves of it. Alone, and with no smaller dose before, is our regimen.',
    scenario: { give: [{ substance: 'heroin', route: 'iv', dose: '20 mg', at: '4 h' }] },
    study: ['methadone-blockade-donny', 'heroin alone'],
  },
  {
    id: 'verebey1976',
    label: 'Heroin once, Verebey 1976',
    detail:
      'A day in, in a laboratory, as in Verebey 1976, who asked what naltrexone leaves of it. The study was not read; the dose is the one by which labels of naltrexone state how long it blocks.',
    scenario: { give: [{ substance: 'heroin', route: 'iv', dose: '25 mg', at: '24 h' }] },
    study: ['naltrexone-heroin-challenge', 'alone'],
  },
]
