/**
 * What the Lab offers: closed lists. Exposures outside approved medicine are those of a cited study, by its name; medicines are at doses
 * that labels state. A link can name nothing else.
 */
export interface Choice {
  readonly id: string
  /** Short enough for the form on a phone. */
  readonly label: string
  readonly detail: string
  readonly scenario: Readonly<Record<string, unknown>>
}

export const HISTORIES: readonly Choice[] = [
  { id: 'none', label: 'No opioid before', detail: '', scenario: {} },
  {
    id: 'smolka1999',
    label: 'Three months, Smolka 1999',
    detail: 'Heroin daily: the exposure of our regimen for Smolka 1999.',
    scenario: { history: { substance: 'heroin', route: 'iv', dose: '20 mg', repeat: { every: '6 h' }, for: '90 day' } },
  },
]

const daily = { every: '24 h', until: 'day 365' }
export const REGIMENS: readonly Choice[] = [
  { id: 'none', label: 'No medicine', detail: '', scenario: {} },
  {
    id: 'buprenorphine',
    label: 'Buprenorphine',
    detail: 'Under the tongue: 8 mg at hour 24, 16 mg a day from day 2.',
    scenario: {
      give: [
        { substance: 'buprenorphine', route: 'sublingual', dose: '8 mg', at: '24 h' },
        { substance: 'buprenorphine', route: 'sublingual', dose: '16 mg', at: '48 h', repeat: daily },
      ],
    },
  },
  {
    id: 'methadone',
    label: 'Methadone',
    detail: 'By mouth: 30 mg a day from hour 24.',
    scenario: { give: [{ substance: 'methadone', route: 'oral', dose: '30 mg', at: '24 h', repeat: daily }] },
  },
  {
    id: 'lofexidine',
    label: 'Lofexidine',
    detail: 'By mouth: 0.6 mg every six hours for a week. Not an opioid.',
    scenario: {
      give: [
        { substance: 'lofexidine', route: 'oral', dose: '0.6 mg', at: '6 h', repeat: { every: '6 h', until: 'day 7' } },
      ],
    },
  },
]
export const AGES = ['16', '20', '30', '45'] as const
export const SPANS = ['3', '10', '30', '180', '365'] as const

/** The whole state of the Lab. */
export interface LabState {
  readonly age: string
  readonly history: string
  readonly give: string
  /** The twin's medicine, or `off`. */
  readonly twin: string
  readonly days: string
}

export const START: LabState = { age: '30', history: 'smolka1999', give: 'none', twin: 'buprenorphine', days: '30' }

/** Every value that each key may have: the form is drawn from it, and links are read against it. */
export const ALLOWED: Readonly<Record<keyof LabState, readonly string[]>> = {
  age: AGES,
  history: HISTORIES.map(({ id }) => id),
  give: REGIMENS.map(({ id }) => id),
  twin: ['off', ...REGIMENS.map(({ id }) => id)],
  days: SPANS,
}
