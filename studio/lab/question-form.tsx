import { isWide } from '../charts/width.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import {
  AGES,
  COUNTS,
  EXPOSURES,
  HISTORIES,
  LIFE,
  LIFE_KEYS,
  type QuestionKey,
  REGIMENS,
  SPANS,
  WEIGHTS,
} from './catalogue.ts'
import type { Choice } from './choice.ts'
import { asked, goTo, set, state } from './lab-run.ts'
import { detailOf, named, plain, Select } from './select.tsx'
import { TwinForm } from './twin-form.tsx'

const { form } = labWords

/** The question: who, what before, what now, and beside whom. Everything is chosen from lists; on a phone what is changed most stands first. */
export function QuestionForm() {
  const { people, doubt } = state.value
  const { file } = asked.value
  return (
    <>
      {file ? <FromFile name={file.name} /> : <PersonForm />}
      {file || !isWide.value ? null : <WhoForm />}
      <TwinForm />
      {file || isWide.value ? null : <WhoForm />}
      {file ? null : <LifeForm />}
      <details class="more" open={isWide.value || people !== 'off' || doubt !== 'off'}>
        <summary>{form.sure}</summary>
        <Select
          label={form.people}
          name="people"
          value={people}
          options={COUNTS.map((count) => [count, count === 'off' ? form.alone : say(form.peopleCount, { count })])}
          detail={people === 'off' ? undefined : form.peopleDetail}
          pick={(value) => set({ people: value })}
        />
        <Select
          label={form.doubt}
          name="doubt"
          value={doubt}
          options={COUNTS.map((count) => [count, count === 'off' ? form.best : say(form.draws, { count })])}
          detail={doubt === 'off' ? undefined : form.doubtDetail}
          pick={(value) => set({ doubt: value })}
        />
      </details>
    </>
  )
}

function FromFile({ name }: { name: string }) {
  return (
    <div class="notice of-file">
      <p>{say(form.ofFile, { name })}</p>
      <button type="button" onClick={() => goTo({ state: state.value })}>
        {form.toLists}
      </button>
    </div>
  )
}

interface ListedProps {
  label: string
  name: Exclude<QuestionKey, 'age' | 'weight'>
  list: readonly Choice[]
}

/** A choice of the question from a list, with what the chosen one is. */
function Listed({ label, name, list }: ListedProps) {
  const value = state.value[name]
  return (
    <Select
      label={label}
      name={name}
      value={value}
      options={named(list)}
      detail={detailOf(list, value)}
      pick={(next) => set({ [name]: next })}
    />
  )
}

interface PlainProps {
  label: string
  name: 'age' | 'weight' | 'days'
  values: readonly string[]
}

/** A number from a list. */
function Plain({ label, name, values }: PlainProps) {
  return (
    <Select
      label={label}
      name={name}
      value={state.value[name]}
      options={plain(values)}
      pick={(next) => set({ [name]: next })}
    />
  )
}

function PersonForm() {
  return (
    <>
      <Listed label={form.before} name="history" list={HISTORIES} />
      <Listed label={form.medicine} name="give" list={REGIMENS} />
    </>
  )
}

function WhoForm() {
  return (
    <details class="more" open={isWide.value}>
      <summary>{form.who}</summary>
      <div class="pair">
        <Plain label={form.age} name="age" values={AGES} />
        <Plain label={form.weight} name="weight" values={WEIGHTS} />
      </div>
      <Plain label={form.days} name="days" values={SPANS} />
    </details>
  )
}

function LifeForm() {
  const on = (['exposure', ...LIFE_KEYS] as const).filter((key) => state.value[key] !== 'none')
  return (
    <details class="more" open={on.length > 0}>
      <summary>{on.length > 0 ? say(form.happensOn, { count: on.length }) : form.happens}</summary>
      <Listed label={form.exposure} name="exposure" list={EXPOSURES} />
      {LIFE_KEYS.map((key) => (
        <Listed key={key} label={labWords.life[key]} name={key} list={LIFE[key]} />
      ))}
    </details>
  )
}
