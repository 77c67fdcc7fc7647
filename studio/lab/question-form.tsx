import { isWide } from '../charts/width.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { AGES, COUNTS, EXPOSURES, HISTORIES, LIFE, LIFE_KEYS, REGIMENS, SPANS, WEIGHTS } from './catalogue.ts'
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

function PersonForm() {
  const { history, give } = state.value
  return (
    <>
      <Select
        label={form.before}
        name="history"
        value={history}
        options={named(HISTORIES)}
        detail={detailOf(HISTORIES, history)}
        pick={(value) => set({ history: value })}
      />
      <Select
        label={form.medicine}
        name="give"
        value={give}
        options={named(REGIMENS)}
        detail={detailOf(REGIMENS, give)}
        pick={(value) => set({ give: value })}
      />
    </>
  )
}

function WhoForm() {
  const { age, weight, days } = state.value
  return (
    <details class="more" open={isWide.value}>
      <summary>{form.who}</summary>
      <div class="pair">
        <Select label={form.age} name="age" value={age} options={plain(AGES)} pick={(value) => set({ age: value })} />
        <Select
          label={form.weight}
          name="weight"
          value={weight}
          options={plain(WEIGHTS)}
          pick={(value) => set({ weight: value })}
        />
      </div>
      <Select
        label={form.days}
        name="days"
        value={days}
        options={plain(SPANS)}
        pick={(value) => set({ days: value })}
      />
    </details>
  )
}

function LifeForm() {
  const on = (['exposure', ...LIFE_KEYS] as const).filter((key) => state.value[key] !== 'none')
  return (
    <details class="more" open={on.length > 0}>
      <summary>{on.length > 0 ? say(form.happensOn, { count: on.length }) : form.happens}</summary>
      <Select
        label={form.exposure}
        name="exposure"
        value={state.value.exposure}
        options={named(EXPOSURES)}
        detail={detailOf(EXPOSURES, state.value.exposure)}
        pick={(value) => set({ exposure: value })}
      />
      {LIFE_KEYS.map((key) => (
        <Select
          key={key}
          label={labWords.life[key]}
          name={key}
          value={state.value[key]}
          options={named(LIFE[key])}
          detail={detailOf(LIFE[key], state.value[key])}
          pick={(value) => set({ [key]: value })}
        />
      ))}
    </details>
  )
}
