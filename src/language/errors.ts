import { InputError } from '../units/index.ts'

/** A word that means nothing here: an id that nothing defines, or a function that the language does not have. */
export class NameError extends InputError {
  override name = 'NameError'
}

/** A number without its source, or without exactly one statement of doubt. */
export class SourceMissing extends InputError {
  override name = 'SourceMissing'
}

/** The parts of a model do not fit together: cycles, missing rates, two definitions of one id, a wrong bound. */
export class ModelError extends InputError {
  override name = 'ModelError'
}
