import { InputError, parseScenario, parseUnit, type Scenario } from '../../src/index.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import {
  AGES,
  EXPOSURES,
  HISTORIES,
  LIFE,
  LIFE_KEYS,
  type Question,
  REGIMENS,
  SPANS,
  START,
  WEIGHTS,
} from './catalogue.ts'
import { type Found, LONGEST_FILE } from './file-messages.ts'
import { beyondLabels, hoursOfQuantity, inUnit } from './label-bounds.ts'
import { MEDICINES } from './medicines.ts'
import { plainGive, plainLife, plainPerson } from './plain-scenario.ts'
import { sameMeaning } from './same-meaning.ts'
import { questionData, type ScenarioData, scenarioData, written } from './scenario.ts'

const { refused } = labWords
const LONGEST_RUN_HOURS = 366 * 24
const KG = parseUnit('kg')
/** Doses and happenings of one file. Chosen: a year every two hours; a hundred times as many hold up the worker for minutes. */
const MOST_STARTS = 5000

/** Reads a scenario file. Nothing of it goes further but choices, or numbers and words of closed lists written anew. */
export function readQuestion(name: string, text: string, size: number): Found {
  const file = name.slice(0, 80)
  if (size > LONGEST_FILE) return { refused: say(refused.size, { file, size, most: LONGEST_FILE }) }
  let scenario: Scenario
  try {
    scenario = parseScenario(text, { file })
  } catch (error) {
    if (error instanceof InputError) return { refused: error.message }
    throw error
  }
  const reason = notForTheLab(scenario)
  if (reason !== undefined) return { refused: say(refused.file, { file, reason }) }
  const question = asQuestion(scenario)
  if (question) return { question }
  const beyond = beyondMedicine(scenario)
  if (beyond !== undefined) return { refused: say(refused.file, { file, reason: beyond }) }
  return { data: writtenAnew(scenario) }
}

/** What the Lab takes from no file, whatever it holds. */
function notForTheLab({ model, ...scenario }: Scenario): string | undefined {
  if (model.kind !== 'built-in' || model.id !== 'allostat') return refused.model
  const extra = [
    scenario.set.length > 0 && 'set',
    scenario.hold.length > 0 && 'hold',
    scenario.doseTable && 'give: table',
    scenario.people && 'people',
    scenario.doubt && 'doubt',
    scenario.care.length > 0 && 'care',
    scenario.choice && 'choice',
  ].filter(Boolean)
  if (extra.length > 0) return say(refused.extra, { what: extra.join(', ') })
  if (hoursOfQuantity(scenario.duration) > LONGEST_RUN_HOURS) return refused.long
  if ([...scenario.give, ...scenario.life].some(({ start }) => start.kind === 'when')) return refused.when
  return undefined
}

/** The choices that say the same, if the lists have them. */
function asQuestion(scenario: Scenario): (Question & { days: string }) | undefined {
  const days = SPANS.find((each) => Math.abs(Number(each) * 24 - hoursOfQuantity(scenario.duration)) < 1e-9)
  if (days === undefined) return undefined
  const { weight, age, history } = scenario.person
  const pick = (part: object) => parseScenario(written(questionData({ ...PLAIN, ...part }, days)))
  const historyChoice = HISTORIES.find(({ id }) => sameMeaning(pick({ history: id }).person.history, history))
  const doses = EXPOSURES.flatMap((one) => REGIMENS.map((other) => ({ exposure: one.id, give: other.id }))).find(
    (part) => sameMeaning(pick(part).give, scenario.give),
  )
  const life = lifeChoices(scenario, pick)
  if (!historyChoice || !doses || !life || weight === undefined || age === undefined) return undefined
  const person = { age: String(age), weight: String(Number(inUnit(weight, KG).toPrecision(12))) }
  const question = { ...PLAIN, ...person, history: historyChoice.id, ...doses, ...life }
  // Ages and weights that the lists do not have are none of its questions.
  const isListed = isOneOf(question) && sameMeaning(pick(question).person, scenario.person)
  return isListed ? { ...question, days } : undefined
}

const PLAIN: Question = (() => {
  const { age, weight, exposure, give, cue, stress, reward, pain, setting } = START
  return { age, weight, history: 'none', exposure, give, cue, stress, reward, pain, setting }
})()

const isOneOf = ({ age, weight }: Question): boolean => AGES.includes(age as never) && WEIGHTS.includes(weight as never)

function lifeChoices({ life }: Scenario, pick: (part: object) => Scenario): Partial<Question> | undefined {
  const found: Record<string, string> = {}
  for (const item of life) {
    const key = LIFE_KEYS.find((each) => each === item.kind)
    const choice = key && LIFE[key].find(({ id }) => sameMeaning(pick({ [key]: id }).life, [item]))
    if (!key || !choice || found[key]) return undefined
    found[key] = choice.id
  }
  // The order in which they stand is the order of the lists.
  return sameMeaning(pick(found).life, life) ? found : undefined
}

/** Why a question that the lists do not have may not run here: it holds more than approved medicine at doses of labels, and life. */
function beyondMedicine({ person: { history }, give, life, duration }: Scenario): string | undefined {
  const until = hoursOfQuantity(duration)
  const starts = [...give, ...life].reduce((sum, item) => sum + startsOf(item, until), 0)
  if (starts > MOST_STARTS) return say(refused.many, { most: MOST_STARTS })
  const studied = studiedExposures()
  const isStudied = history.kind !== 'run-in' || studied.histories.some((each) => sameMeaning(each, history))
  const before = isStudied ? undefined : history
  if (before && !MEDICINES.includes(before.substance)) return say(refused.history, { substance: before.substance })
  const own = give.filter((item) => !studied.doses.some((each) => sameMeaning(each, item)))
  if (give.length - own.length > 1) return refused.several
  const foreign = own.find(({ substance }) => !MEDICINES.includes(substance))
  if (foreign) return say(refused.foreign, { substance: foreign.substance })
  const strange = life.find(({ kind }) => !(LIFE_KEYS as readonly string[]).includes(kind))
  if (strange) return say(refused.life, { kind: strange.kind })
  return beyondLabels(own, until, before)
}

/** How often something begins within so many hours, at most. */
function startsOf({ start, repeat }: Pick<Scenario['life'][number], 'start' | 'repeat'>, until: number): number {
  if (!repeat || start.kind !== 'at') return 1
  const { end } = repeat
  const last = 'until' in end ? Math.min(until, hoursOfQuantity(end.until)) : until
  const hours = Math.max(0, last - hoursOfQuantity(start.at))
  const count = repeat.kind === 'every' ? hours / hoursOfQuantity(repeat.every) : (hours / 24) * repeat.minutes.length
  return Math.min(1 + count, 'times' in end ? end.times : Number.POSITIVE_INFINITY)
}

function studiedExposures() {
  const parsed = (part: object) => parseScenario(written(questionData({ ...PLAIN, ...part }, '365')))
  return {
    histories: HISTORIES.map(({ id }) => parsed({ history: id }).person.history),
    doses: EXPOSURES.flatMap(({ id }) => parsed({ exposure: id }).give),
  }
}

function writtenAnew({ person, duration, give, life }: Scenario): ScenarioData {
  return scenarioData({
    person: plainPerson(person),
    duration: `${hoursOfQuantity(duration) / 24} day`,
    life: life.map(plainLife),
    give: give.map(plainGive),
  })
}
