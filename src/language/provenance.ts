import type { Place } from '../units/index.ts'
import { ModelError, SourceMissing } from './errors.ts'
import type { ParameterValue, Source } from './model.ts'

const STATEMENTS = ['ci95', 'rse', 'range', 'between', 'joint', 'fixed', 'assumed'] as const
const LIST = 'ci95, rse, range, between, joint, fixed or assumed'

/**
 * Checks that a number says where it comes from and how sure it is: `from`, and exactly one statement of doubt; `assumed` (why)
 * stands for both.
 *
 * @param at  place of a key of this parameter, or of the parameter itself
 */
export function checkProvenance(value: ParameterValue, at: (...keys: (string | number)[]) => Place): void {
  const given = STATEMENTS.filter((key) => value[key] !== undefined)
  if (value.from === undefined && value.assumed === undefined) {
    throw new SourceMissing({
      place: at(),
      found: `the number ${value.value} without its source`,
      expected: '`from`: the table, figure or page it was read in',
      remedy: 'add `from: …`; for a number that nobody has measured write `assumed: why` instead',
    })
  }
  if (given.length === 0) {
    throw new SourceMissing({
      place: at(),
      found: `the number ${value.value} without a statement of doubt`,
      expected: `exactly one of ${LIST}`,
      remedy: 'add e.g. `ci95: [low, high]`, or `fixed: why` where it has no doubt',
    })
  }
  if (given.length > 1) {
    throw new SourceMissing({
      place: at(given[1]!),
      found: `${given.length} statements of doubt: ${given.join(', ')}`,
      expected: `exactly one of ${LIST}`,
      remedy: 'keep the one that the source gives, and put the other into the words of `from`',
    })
  }
  if (value.plausible !== undefined && value.assumed === undefined) {
    throw new ModelError({
      place: at('plausible'),
      found: '`plausible` beside a number that is not assumed',
      expected: '`assumed: why` with it',
      remedy: 'write `range: [low, high]` for what a source gives',
    })
  }
  checkInterval(value.ci95, 'ci95', at)
  checkInterval(value.range, 'range', at)
  checkInterval(value.plausible, 'plausible', at)
  if (value.plausible && (value.value < value.plausible[0] || value.value > value.plausible[1])) {
    throw new ModelError({
      place: at('plausible'),
      found: `[${value.plausible[0]}, ${value.plausible[1]}], which leaves out the value ${value.value}`,
      expected: 'a range around the value',
      remedy: 'widen the range, or correct the value; both are in the same unit',
    })
  }
  for (const key of ['rse', 'between'] as const) {
    const spread = value[key]
    if (spread !== undefined && spread < 0) {
      throw new ModelError({
        place: at(key),
        found: `${spread}`,
        expected: 'a spread of 0 or more',
        remedy: 'write its size without a sign',
      })
    }
  }
}

/** Checks that the lower end is not above the upper end. */
export function checkInterval(
  interval: readonly [number, number] | undefined,
  key: string,
  at: (...keys: (string | number)[]) => Place,
): void {
  if (interval === undefined || interval[0] <= interval[1]) return
  throw new ModelError({
    place: at(key),
    found: `[${interval[0]}, ${interval[1]}]`,
    expected: 'the lower end first',
    remedy: `write [${interval[1]}, ${interval[0]}]`,
  })
}

/** Checks that a value lies within its bounds; the bounds themselves count as inside. */
export function checkWithin(
  value: number,
  within: readonly [number, number] | undefined,
  at: (...keys: (string | number)[]) => Place,
  key = 'value',
): void {
  checkInterval(within, 'within', at)
  if (within === undefined || (value >= within[0] && value <= within[1])) return
  throw new ModelError({
    place: at(key),
    found: `${value}, outside of [${within[0]}, ${within[1]}]`,
    expected: 'a value within its own bounds',
    remedy: 'correct the value or `within`; both are in the same unit',
  })
}

/** Checks that a model names the work it comes from. */
export function checkSource(source: Source, at: (...keys: (string | number)[]) => Place): void {
  if (source.doi !== undefined || source.cites !== undefined) return
  throw new SourceMissing({
    place: at('source'),
    found: 'a source without a work',
    expected: '`doi` or `cites`, and `where` in it',
    remedy: 'add `doi: 10.…`, or `cites:` with authors, year and journal; for a model of your own cite yourself',
  })
}
