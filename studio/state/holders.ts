/** Who holds receptors, by what it does there; the substances of each as the model names the shares that they hold. */
export const HOLDERS = {
  agonist: [
    'monoacetylmorphine.bound',
    'morphine.bound',
    'm6g.bound',
    'fentanyl.bound',
    'carfentanil.bound',
    'methadone.bound',
  ],
  partial: ['buprenorphine.bound'],
  antagonist: ['naloxone.bound', 'naltrexone.bound', 'naltrexol.bound', 'nalmefene.bound'],
  own: ['receptor.own'],
} as const

export type Holder = keyof typeof HOLDERS
export const HOLDER_NAMES = Object.keys(HOLDERS) as Holder[]

/** Shares of all receptors, of one instant. */
export type Held = Readonly<Record<Holder, number>>

export function byHolder<T>(of: (holder: Holder) => T): Record<Holder, T> {
  const all: Partial<Record<Holder, T>> = {}
  for (const holder of HOLDER_NAMES) all[holder] = of(holder)
  return all as Record<Holder, T>
}

/** A column of a recording for each share. */
export const holderColumns = (): Record<string, string> =>
  Object.fromEntries(
    Object.values(HOLDERS)
      .flat()
      .map((id) => [columnOf(id), id]),
  )

export const columnOf = (id: string): string => id.replace('.', '_')
