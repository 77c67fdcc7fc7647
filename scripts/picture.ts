/**
 * Draws `docs/picture.svg`: the rescue scenario without and with its naloxone, for the typical person and for 200 virtual people.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { formatUnit, type PersonResult, parseScenario, type RunResult, run } from '../src/index.ts'
import { type Arm, type Breath, drawPicture } from './picture-svg.ts'

/** Every tenth of the virtual people is drawn, so that the lines can be told apart. */
const everyNth = 10

const without = await arm('Without naloxone', false)
const withNaloxone = await arm('With one injection of naloxone', true)
writeFileSync(new URL('../docs/picture.svg', import.meta.url), drawPicture([without, withNaloxone]))

async function arm(title: string, isRescued: boolean): Promise<Arm> {
  const one = await simulate('rescue', isRescued)
  const many = await simulate('rescue-population', isRescued)
  const naloxone = one.people[0]!.events.find(({ event, detail }) => `${event} ${detail}`.includes('naloxone'))
  return {
    title,
    typical: breath(one, one.people[0]!),
    people: many.people.filter((_, index) => index % everyNth === 0).map((person) => breath(many, person)),
    count: many.people.length,
    arrests: many.people.filter(({ events }) => events.some(({ event }) => event === 'breathing.arrest')).length,
    ...(naloxone === undefined ? {} : { naloxoneAt: naloxone.time / perMinute(one) }),
  }
}

/** Runs a scenario, or its twin without naloxone. */
function simulate(name: string, isRescued: boolean): Promise<RunResult> {
  const file = `scenarios/${name}.yaml`
  const scenario = parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as {
    give: { substance: string }[]
  }
  const give = scenario.give.filter(({ substance }) => isRescued || substance !== 'naloxone')
  return run(parseScenario(stringify({ ...scenario, give }), { file }))
}

function breath(result: RunResult, person: PersonResult): Breath {
  const times = [...person.times].map((time) => time / perMinute(result))
  const curve = (name: string) => {
    const column = result.columns.findIndex((candidate) => candidate.name === name)
    return { times, values: times.map((_, row) => person.values[row * result.columns.length + column]!) }
  }
  return { ventilation: curve('ventilation_L_per_min'), oxygen: curve('PaO2_mmHg') }
}

function perMinute(result: RunResult): number {
  const unit = formatUnit(result.timeUnit)
  const factor = { s: 60, min: 1, h: 1 / 60 }[unit]
  if (factor === undefined) throw new Error(`times in ${unit} are not known here`)
  return factor
}
