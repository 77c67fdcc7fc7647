import type { CheckedModel } from '../language/checked.ts'
import { didYouMean, oneOf } from '../language/index.ts'
import type { DoseRoute } from '../language/model.ts'
import { InputError, type Place } from '../units/index.ts'
import type { Scenario } from './scenario-types.ts'

export interface Wanted {
  readonly substance: string
  readonly route: string
  readonly product?: string
  readonly place: Place
}

/**
 * The model's way in for a dose: by substance and route, and by product where the route has several.
 *
 * @throws InputError naming the substances, routes or products that the model has
 */
export function findRoute(model: CheckedModel, { substance, route, product, place }: Wanted): DoseRoute {
  const ofSubstance = model.doses.filter((way) => way.substance === substance)
  const substances = [...new Set(model.doses.map((way) => way.substance))]
  if (ofSubstance.length === 0) {
    throw new InputError({
      place,
      found: `the substance \`${substance}\`, which model ${model.id} has no doses of`,
      expected: substances.length > 0 ? oneOf(substances) : 'a dosing table: this model declares no substances',
      remedy: didYouMean(substance, substances, 'choose one of these, or another model'),
    })
  }
  const onRoute = ofSubstance.filter((way) => way.route === route)
  if (onRoute.length === 0) {
    const routes = [...new Set(ofSubstance.map((way) => way.route))]
    throw new InputError({
      place,
      found: `${substance} by route \`${route}\`, which model ${model.id} does not have`,
      expected: oneOf(routes),
      remedy: 'choose a route that the model was built for',
    })
  }
  if (product === undefined && onRoute.length === 1) return onRoute[0]!
  const exact = onRoute.find((way) => way.product === product)
  if (exact) return exact
  const products = onRoute.flatMap((way) => way.product ?? [])
  throw new InputError({
    place,
    found: product === undefined ? `no product for ${substance} by route ${route}` : `the product \`${product}\``,
    expected: products.length > 0 ? oneOf(products) : `no product: ${substance} has only one by route ${route}`,
    remedy: products.length > 0 ? `name the product: \`product: ${products[0]}\`` : 'leave out `product`',
  })
}

/** The ways in that a scenario uses, in file order, the one of a history before time 0 first. */
export function usedRoutes(
  model: CheckedModel,
  { person, give }: Scenario,
): { readonly way: DoseRoute; readonly place: Place }[] {
  const { history } = person
  return [...(history.kind === 'run-in' ? [history] : []), ...give].map((wanted) => ({
    way: findRoute(model, wanted),
    place: wanted.place,
  }))
}

/**
 * Refuses two products that give different values to one parameter: a person has one set of absorption parameters.
 *
 * @throws InputError naming both products
 */
export function refuseTwoProducts(used: readonly { readonly way: DoseRoute; readonly place: Place }[]): void {
  const setBy = new Map<string, DoseRoute>()
  for (const { way, place } of used) {
    for (const id of Object.keys(way.set ?? {})) {
      const other = setBy.get(id)
      if (other && other !== way) {
        throw new InputError({
          place,
          found: `two products, \`${other.product}\` and \`${way.product}\`, that both set ${id}`,
          expected: `one product of ${way.substance}: its absorption parameters belong to the one product that a scenario uses`,
          remedy: 'give one product only, or make two scenarios',
        })
      }
      setBy.set(id, way)
    }
  }
}
