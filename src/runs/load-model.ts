import { type CheckedModel, checkModel } from '../language/index.ts'
import { didYouMean } from '../language/suggest.ts'
import { builtInModels } from '../models/index.ts'
import { InputError } from '../units/index.ts'
import { parseDocument } from './document.ts'
import type { Scenario } from './scenario.ts'

const checkedBuiltIns = new Map<string, CheckedModel>()

/**
 * A built-in model, composed and checked; checked once a process.
 *
 * @throws InputError with the nearest ids when there is no such model
 */
export function builtInModel(id: string, place = {}): CheckedModel {
  const known = checkedBuiltIns.get(id)
  if (known) return known
  const parts = builtInModels.get(id)
  if (!parts) {
    throw new InputError({
      place,
      found: `the model \`${id}\``,
      expected: `a built-in model (${[...builtInModels.keys()].join(', ')}) or a file such as ./mine.model.yaml`,
      remedy: didYouMean(id, builtInModels.keys(), 'write `model:` with one of these'),
    })
  }
  const model = checkModel(parts)
  checkedBuiltIns.set(id, model)
  return model
}

/** The model that a scenario names, composed and checked; a user's own file is checked with its places. */
export function loadModel({ model }: Pick<Scenario, 'model'>): CheckedModel {
  if (model.kind === 'built-in') return builtInModel(model.id, model.place)
  const { locate } = parseDocument(model.text, model.file)
  return checkModel(model.source, { locate: (path) => locate(path) })
}
