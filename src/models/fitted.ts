import type { ParameterValue } from '../language/model.ts'
import allostat from './fitted/allostat.ts'
import type { Fit } from './fitted/fit.ts'

export type { Fit } from './fitted/fit.ts'

/** What was fitted, by the id of the model. */
export const fits: ReadonlyMap<string, Fit> = new Map([[allostat.model, allostat]])

/**
 * The value that the last fit of the whole model found for a parameter, with unit, source and doubt: `ci95` where fit rows pin it, else
 * `assumed` in words; a spread between people that stood there before stays. A part writes `'receptor.reserve': { ...fitted('receptor.reserve', before), is: '…' }`.
 *
 * @param before  what stands there until the first fit that has the parameter among the free ones
 * @throws        Error where there is neither
 */
export function fitted(id: string, before?: ParameterValue): ParameterValue {
  return fittedBy(allostat, id, before)
}

/** The same, for one fit. */
export function fittedBy(fit: Fit, id: string, before?: ParameterValue): ParameterValue {
  const { model, rows, parameters } = fit
  const found = Object.hasOwn(parameters, id) ? parameters[id] : undefined
  if (!found) {
    if (before) return before
    throw new Error(
      `src/models/fitted/${model}.ts has no \`${id}\`: write \`fitted('${id}', { value, unit, assumed })\`, name it in evidence/calibration/${model}.yaml, and run \`npm run calibrate -- ${model}\``,
    )
  }
  const from = `fitted to ${rows} fit rows by \`npm run calibrate -- ${model}\` (evidence/calibration/${model}.json)`
  // A spread between people is not what rows of groups can pin: it stays, and the doubt of the fit goes into the words.
  if (before?.between !== undefined) {
    const { value, unit, ci95, assumed } = found
    const doubt = ci95 ? `95 % ${ci95[0]} to ${ci95[1]}` : assumed
    return { value, unit, between: before.between, from: `${from}; ${doubt}; spread between people: ${before.from}` }
  }
  return { ...found, from }
}

/** Why a quantity of a model is only illustrative, in words; undefined where it is not, or nothing is known. */
export function illustrativeBecause(model: string, quantity: string): string | undefined {
  const words = fits.get(model)?.illustrative
  return words && Object.hasOwn(words, quantity) ? words[quantity] : undefined
}
