import { isWide } from '../charts/width.ts'
import { AGES, COUNTS, EXPOSURES, HISTORIES, LIFE, LIFE_KEYS, REGIMENS, SPANS, WEIGHTS } from './catalogue.ts'
import { asked, goTo, set, state } from './lab-run.ts'
import { LIFE_LABELS } from './life-choices.ts'
import { detailOf, named, plain, Select } from './select.tsx'
import { TwinForm } from './twin-form.tsx'

/** The question: who, what before, what now, and beside whom. Everything is chosen from lists. */
export function QuestionForm() {
  const { people, doubt } = state.value
  const { file } = asked.value
  return (
    <>
      {file ? <FromFile name={file.name} /> : <PersonForm />}
      <TwinForm />
      {file ? null : <LifeForm />}
      <details class="more" open={isWide.value || people !== 'off' || doubt !== 'off'}>
        <summary>How sure is it?</summary>
        <Select
          label="Other people"
          name="people"
          value={people}
          options={COUNTS.map((count) => [count, count === 'off' ? 'This person alone' : `${count} virtual people`])}
          detail={
            people === 'off'
              ? undefined
              : 'Alike in age, weight and history; different in what the body does with each substance. Real people differ more.'
          }
          pick={(value) => set({ people: value })}
        />
        <Select
          label="What is not known"
          name="doubt"
          value={doubt}
          options={COUNTS.map((count) => [count, count === 'off' ? 'Best values alone' : `${count} draws from doubt`])}
          detail={
            doubt === 'off'
              ? undefined
              : 'Each draw takes every number from what its source leaves open, or, where it is assumed, from what is plausible.'
          }
          pick={(value) => set({ doubt: value })}
        />
      </details>
    </>
  )
}

function FromFile({ name }: { name: string }) {
  return (
    <div class="notice">
      <p>
        The question of the file <b>{name}</b>. The address of this page does not hold it.
      </p>
      <button type="button" onClick={() => goTo({ state: state.value })}>
        Back to the lists
      </button>
    </div>
  )
}

function PersonForm() {
  const { age, weight, history, give, days } = state.value
  return (
    <>
      <Select
        label="Before"
        name="history"
        value={history}
        options={named(HISTORIES)}
        detail={detailOf(HISTORIES, history)}
        pick={(value) => set({ history: value })}
      />
      <Select
        label="Medicine"
        name="give"
        value={give}
        options={named(REGIMENS)}
        detail={detailOf(REGIMENS, give)}
        pick={(value) => set({ give: value })}
      />
      <details class="more" open={isWide.value}>
        <summary>Who, and how long</summary>
        <div class="pair">
          <Select
            label="Age, years"
            name="age"
            value={age}
            options={plain(AGES)}
            pick={(value) => set({ age: value })}
          />
          <Select
            label="Weight, kg"
            name="weight"
            value={weight}
            options={plain(WEIGHTS)}
            pick={(value) => set({ weight: value })}
          />
        </div>
        <Select
          label="Days shown"
          name="days"
          value={days}
          options={plain(SPANS)}
          pick={(value) => set({ days: value })}
        />
      </details>
    </>
  )
}

function LifeForm() {
  const on = (['exposure', ...LIFE_KEYS] as const).filter((key) => state.value[key] !== 'none')
  return (
    <details class="more" open={on.length > 0}>
      <summary>What happens{on.length > 0 ? `: ${on.length} on` : ''}</summary>
      <Select
        label="Exposure of a study"
        name="exposure"
        value={state.value.exposure}
        options={named(EXPOSURES)}
        detail={detailOf(EXPOSURES, state.value.exposure)}
        pick={(value) => set({ exposure: value })}
      />
      {LIFE_KEYS.map((key) => (
        <Select
          key={key}
          label={LIFE_LABELS[key]}
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
