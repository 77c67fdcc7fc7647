import type { words } from '../words/words.ts'

type Country = keyof typeof words.countries

/** A way to reach somebody: what is called, texted or opened. */
export interface Line {
  readonly name: keyof typeof words.help.lines
  readonly call?: string
  readonly text?: string
  readonly page?: { readonly name: keyof typeof words.help.pages; readonly at: string }
}

export interface Help {
  /** Nothing where it differs from place to place. */
  readonly emergency?: string
  readonly talk: readonly Line[]
}

/**
 * Whom to call, by country; nobody’s place is looked up. Owned by the Allostat contributors, looked up in November 2026, to be looked up again at
 * each release: 988 and SAMHSA on their own pages and those of counties; FRANK on the contact page of talktofrank.com; Samaritans on theirs.
 * For the European Union 116 123 is reserved, and not answered in every country, so that no line is given.
 */
export const HELP: Readonly<Record<Country, Help>> = {
  us: {
    emergency: '911',
    talk: [
      { name: 'lifeline', call: '988', text: '988', page: { name: 'lifeline', at: 'https://988lifeline.org' } },
      { name: 'samhsa', call: '1-800-662-4357' },
      { name: 'findTreatment', page: { name: 'findTreatment', at: 'https://findtreatment.gov' } },
    ],
  },
  eu: { emergency: '112', talk: [] },
  uk: {
    emergency: '999',
    talk: [
      { name: 'frank', call: '0300 123 6600', text: '82111' },
      { name: 'samaritans', call: '116 123' },
    ],
  },
  elsewhere: { talk: [] },
}

export const COUNTRIES = Object.keys(HELP) as Country[]

/** A number as links write it: without the spaces and dashes that people read by. */
export const dialled = (number: string): string => number.replace(/[ -]/g, '')
