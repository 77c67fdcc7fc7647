/** Correlations between the logarithms of association rate, dissociation rate and slope over the bootstrap fits of one ligand. */
export interface BindingCorrelation {
  /** Lower triangle for (kon, koff, slope), without the diagonal. */
  readonly correlation: readonly (readonly number[])[]
  readonly from: string
}

const PUBLISHED = 'kon with koff and with slope: reference/fda, section 5 (2,000 bootstrap fits of Mann 2022)'

/** A fit with a higher association rate has a lower slope: drawn apart, the two would claim far more doubt than there is. */
export const bindingCorrelation = {
  fentanyl: {
    correlation: [[], [0.49], [-0.99, -0.48]],
    from: `${PUBLISHED}; koff with slope: -0.48 over the 100 shared virtual people (our calculation)`,
  },
  carfentanil: {
    correlation: [[], [0.26], [-0.98, -0.25]],
    from: `${PUBLISHED}; koff with slope is not published: the product of the other two, as if it came through kon alone (our assumption)`,
  },
  naloxone: {
    correlation: [[], [0.56], [-0.91, -0.21]],
    from: `${PUBLISHED}; koff with slope: -0.12 over the 100 shared virtual people cannot hold together with those two, which need less than -0.166; -0.21 is our choice`,
  },
} as const satisfies Record<string, BindingCorrelation>
