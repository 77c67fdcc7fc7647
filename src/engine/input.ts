import type { Spell, Subject } from './subject.ts'

/**
 * Refuses a subject that cannot be run.
 *
 * @throws RangeError in words: lengths that do not fit the program, numbers that are not finite, a dose before time 0, of
 *         negative duration or into no state, a spell of a parameter that is not there, a tolerance that is not > 0, a trigger on an output that is not there
 */
export function checkSubject(subject: Subject): void {
  const { program } = subject
  const refuse = (where: string, found: string, expected: string): never => {
    throw new RangeError(`person ${subject.person} › ${where}: found ${found}, expected ${expected}`)
  }
  const length = (where: string, found: number, expected: number): void => {
    if (found !== expected) refuse(where, `${found} numbers`, `${expected}, as program ${program.id} has`)
  }
  /** The place is put into words only where it is needed: a person has hundreds of doses, and none of them is wrong. */
  const number = (value: number, where: () => string, least = Number.NEGATIVE_INFINITY): void => {
    if (Number.isFinite(value) && value >= least) return
    refuse(where(), `${value}`, least === 0 ? 'a finite number of at least 0' : 'a finite number')
  }
  length('parameters', subject.parameters.length, program.parameters.length)
  length('start', subject.start.length, program.states.length)
  length('tolerance.absolute', subject.tolerance.absolute.length, program.states.length)
  subject.start.forEach((value, i) => {
    number(value, () => `start of ${program.states[i]!.id}`)
  })
  number(subject.until, () => 'until', 0)
  if (!(subject.tolerance.relative > 0)) refuse('tolerance.relative', `${subject.tolerance.relative}`, 'a number > 0')
  subject.tolerance.absolute.forEach((value, i) => {
    if (!(value > 0)) refuse(`absolute tolerance of ${program.states[i]!.id}`, `${value}`, 'a number > 0')
  })
  const doses = (where: string, list: Subject['doses']): void => {
    list.forEach((dose, i) => {
      number(dose.time, () => `${where}[${i}].time`, 0)
      number(dose.duration, () => `${where}[${i}].duration`, 0)
      number(dose.amount, () => `${where}[${i}].amount`)
      if (program.states[dose.state] === undefined)
        refuse(`${where}[${i}].state`, `${dose.state}`, 'a state of the program')
    })
  }
  const spells = (where: string, list: readonly Spell[]): void => {
    list.forEach(({ time, duration, parameter, value }, i) => {
      number(time, () => `${where}[${i}].time`, 0)
      if (duration !== undefined) number(duration, () => `${where}[${i}].duration`, 0)
      number(value, () => `${where}[${i}].value`)
      if (program.parameters[parameter] === undefined)
        refuse(`${where}[${i}].parameter`, `${parameter}`, 'a parameter of the program')
    })
  }
  doses('doses', subject.doses)
  spells('spells', subject.spells ?? [])
  subject.triggers.forEach((trigger) => {
    const where = `trigger ${trigger.id}`
    number(trigger.after, () => `${where} › after`, 0)
    if (trigger.grid !== undefined && !(trigger.grid > 0)) refuse(`${where} › grid`, `${trigger.grid}`, 'a number > 0')
    for (const watch of [trigger.watch, trigger.check]) {
      if (watch === undefined) continue
      if ('condition' in watch) {
        if (program.conditions[watch.condition] === undefined)
          refuse(where, `condition ${watch.condition}`, 'one of the program')
      } else if (program.outputs[watch.output] === undefined)
        refuse(where, `output ${watch.output}`, 'one of the program')
    }
    for (const action of [...trigger.actions, ...(trigger.otherwise ?? [])]) {
      if (action.kind === 'doses') doses(`${where} › doses`, action.doses)
      if (action.kind === 'spells') spells(`${where} › spells`, action.spells)
      if (action.kind === 'set' && program.parameters[action.parameter] === undefined) {
        refuse(where, `parameter ${action.parameter}`, 'a parameter of the program')
      }
    }
  })
}
