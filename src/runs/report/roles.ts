/** What a quantity stands for. A role keeps its colour and its line in every chart (design, experience section 7). */
export type Role = 'agonist' | 'antagonist' | 'partial' | 'own' | 'breathing' | 'withdrawal' | 'plain'

export interface RoleLook {
  readonly light: string
  readonly dark: string
  readonly dash: readonly number[]
  readonly width: number
}

/** Colours measured for distance under four kinds of colour vision and for contrast; `plain` is the ink of the text. */
export const LOOKS: Readonly<Record<Role, RoleLook>> = {
  agonist: { light: '#810C03', dark: '#CA905A', dash: [], width: 2 },
  antagonist: { light: '#0652F9', dark: '#2650F9', dash: [12, 5], width: 2 },
  partial: { light: '#651563', dark: '#CA2B70', dash: [12, 4, 2, 4], width: 2 },
  own: { light: '#196150', dark: '#96FCDC', dash: [2, 4], width: 2.5 },
  breathing: { light: '#11A1A1', dark: '#43A6B1', dash: [], width: 3 },
  withdrawal: { light: '#B97846', dark: '#F9EF13', dash: [6, 4], width: 2 },
  plain: { light: '#33404D', dark: '#C9D1D9', dash: [], width: 2 },
}

/** Lines that share a role within one chart are told apart by these, in order. */
export const FURTHER_DASHES: readonly (readonly number[])[] = [[], [12, 5], [3, 4], [12, 4, 2, 4], [6, 4], [20, 4]]

const FAMILIES: Readonly<Record<string, Role>> = {
  heroin: 'agonist',
  monoacetylmorphine: 'agonist',
  morphine: 'agonist',
  m6g: 'agonist',
  fentanyl: 'agonist',
  carfentanil: 'agonist',
  methadone: 'agonist',
  naltrexone: 'antagonist',
  naltrexol: 'antagonist',
  naloxone: 'antagonist',
  nalmefene: 'antagonist',
  buprenorphine: 'partial',
  norbuprenorphine: 'partial',
  endogenous: 'own',
  breathing: 'breathing',
  circulation: 'breathing',
  withdrawal: 'withdrawal',
}

export function roleOf(quantity: string): Role {
  const family = quantity.split('.')[0]!
  return Object.hasOwn(FAMILIES, family) ? FAMILIES[family]! : 'plain'
}

export function isSubstance(quantity: string): boolean {
  return ['agonist', 'antagonist', 'partial'].includes(roleOf(quantity))
}
