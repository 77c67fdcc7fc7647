import type { CheckedParameter, JointDoubt } from './checked.ts'
import { ModelError, NameError } from './errors.ts'
import type { Part } from './part.ts'
import { didYouMean } from './suggest.ts'

/**
 * Statements that parameters' doubts belong together: every id a parameter with an interval or a relative error, none in two of them,
 * and a lower triangle of correlations inside (−1, 1).
 *
 * @throws NameError for an id that is no parameter, ModelError for the rest
 */
export function checkJointDoubt(
  parts: readonly Part[],
  parameters: ReadonlyMap<string, CheckedParameter>,
): readonly JointDoubt[] {
  const seen = new Set<string>()
  return parts.flatMap((part) =>
    (part.source.jointDoubt ?? []).map((joint, index) => {
      for (const [i, id] of joint.of.entries()) {
        const place = part.at('jointDoubt', index, 'of', i)
        const parameter = parameters.get(id)
        if (!parameter) {
          throw new NameError({
            place,
            found: `\`${id}\``,
            expected: 'the id of a parameter',
            remedy: didYouMean(id, parameters.keys(), 'declare it, or leave it out'),
          })
        }
        const { ci95, rse } = parameter.declared
        if (seen.has(id) || (ci95 === undefined && rse === undefined)) {
          throw new ModelError({
            place,
            found: seen.has(id)
              ? `\`${id}\` in two statements`
              : `\`${id}\`, whose doubt has no size that could correlate`,
            expected: 'parameters with `ci95` or `rse`, each in one statement',
            remedy: seen.has(id) ? 'join the statements' : 'leave it out, or state its doubt as an interval',
          })
        }
        seen.add(id)
      }
      const isTriangle =
        joint.correlation.length === joint.of.length &&
        joint.correlation.every((row, i) => row.length === i && row.every((value) => Math.abs(value) < 1))
      if (!isTriangle) {
        throw new ModelError({
          place: part.at('jointDoubt', index, 'correlation'),
          found: JSON.stringify(joint.correlation),
          expected: `the lower triangle for ${joint.of.length} parameters, without the diagonal: [[], [r21], [r31, r32], …], each between -1 and 1`,
          remedy: 'write one row a parameter, each one longer than the last',
        })
      }
      return { ...joint, part: part.id }
    }),
  )
}
