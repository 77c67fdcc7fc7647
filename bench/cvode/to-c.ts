import type { CompiledProgram } from '../../src/compiler/index.ts'
import { functionSource } from '../../src/compiler/javascript.ts'
import { type FunctionPlan, type Plan, Planner } from '../../src/compiler/plan.ts'

/**
 * The model of a program as C: `prepare`, `derivative` and a dense `jacobian`, from the same expression graph and by the same writer
 * as the generated JavaScript, so that shared terms, branches and hoisted constants are the same.
 *
 * Conditions are asked where they stand instead of being frozen for a step: CVODE has no other way without root finding, and asking
 * them in place is cheaper for it than a function of their own.
 */
export function toC(program: CompiledProgram): string {
  const { plan } = program.compiled
  if (program.delays.length > 0) throw new Error(`${program.id} has delays, which CVODE cannot follow`)
  const planner = new Planner(plan.graph)
  const derivative = planner.plan('derivative', plan.functions.derivative.results)
  const jacobian = planner.plan('jacobian', plan.functions.jacobian.results)
  const constants = [...planner.constantSlots].map(([node, slot]) => ({ slot, node }))
  const prepare = planner.plan('prepare', constants, { isStatic: true })
  const own: Plan = { ...plan, constantSlots: planner.constantSlots }
  return [
    PRELUDE,
    `#define STATES ${plan.stateCount}`,
    `#define PARAMETERS ${program.parameters.length}`,
    `#define CONSTANTS ${Math.max(1, constants.length)}`,
    inC(own, prepare, 'static void prepare(const double *restrict p, double *restrict out) {'),
    inC(own, derivative, `static void derivative(${ARGUMENTS}) {`),
    intoColumns(program, inC(own, jacobian, `static void jacobian(${ARGUMENTS}) {`)),
    '',
  ].join('\n')
}

const ARGUMENTS = 'const double t, const double *restrict y, const double *restrict c, double *restrict out'

/** What generated code calls, beside the functions of the C library. */
const PRELUDE = `#include <math.h>
#define Infinity INFINITY
#define NaN NAN
static inline double power(double x, double n) { return x < 0 && n != floor(n) ? 0 : pow(x, n); }
static inline double ramp(double x) { return x <= 0 ? 0 : x; }
static inline double step(double x) { return x <= 0 ? 0 : 1; }
static inline double ln(double x) { return log(x); }
static inline double powerSlope(double x, double n, double p) { return x == 0 ? (n == 1 ? 1 : 0) : n * p / x; }
static inline double logOfPositive(double x) { return x <= 0 ? 0 : log(x); }
static inline double inverseOfPositive(double x) { return x <= 0 ? 0 : 1 / x; }
static inline double keepNaN(double value, double guard) { return isnan(guard) ? guard : value; }`

/** Neither a slot in brackets, nor part of a name, of a fraction or of a power of ten. */
const WHOLE_NUMBER = /(?<![\w.[]|e[+-])\d+(?![\w.\]])/g

/** The writer's JavaScript has no more in it than C has too, but for the words that declare and compare. */
function inC(plan: Plan, inFunction: FunctionPlan, head: string): string {
  const [, ...lines] = functionSource(plan, inFunction).split('\n')
  const body = lines.map((line) => {
    const text = line.replace(/^(\s*)const /, '$1const double ').replace(/^(\s*)let /, '$1double ')
    const compared = text
      .replaceAll('!==', '!=')
      .replaceAll('===', '==')
      .replaceAll(/\bfalse\b/g, '0')
      .replaceAll(/\btrue\b/g, '1')
      // A whole number is an int in C, and a quotient of two of them would be cut.
      .replaceAll(WHOLE_NUMBER, '$&.0')
    return /[{}]$/.test(compared) ? compared : `${compared};`
  })
  return [head, ...body].join('\n')
}

/** Puts the non-zeros of the rows where a dense matrix by columns has them. */
function intoColumns({ pattern: { rowStart, columns }, states }: CompiledProgram, text: string): string {
  const place: number[] = []
  states.forEach((_, row) => {
    for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) place[k] = columns[k]! * states.length + row
  })
  return text.replaceAll(/^( *)out\[(\d+)\] =/gm, (_, indent, k) => `${indent}out[${place[Number(k)]}] =`)
}
