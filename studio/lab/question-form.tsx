import { isWide } from '../charts/width.ts'
import {
  AGES,
  COUNTS,
  EXPOSURES,
  HISTORIES,
  LIFE,
  LIFE_KEYS,
  ownKey,
  QUESTION,
  type QuestionKey,
  REGIMENS,
  SAME,
  SPANS,
  TWIN_KEYS,
  WEIGHTS,
} from './catalogue.ts'
import type { Choice } from './choice.ts'
import { asked, goTo, set, state } from './lab-run.ts'
import { LIFE_LABELS } from './life-choices.ts'
import { detailOf, named, plain, Select } from './select.tsx'

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

function TwinForm() {
  const now = state.value
  const others = TWIN_KEYS.filter((key) => now[key] !== SAME)
  return (
    <fieldset>
      <legend>Beside it, a twin</legend>
      <Select
        label="Twin’s medicine"
        name="twin"
        value={now.twin}
        options={[['off', 'No twin'], [SAME, 'The same'], ...named(REGIMENS)]}
        detail={detailOf(REGIMENS, now.twin)}
        pick={(value) => set({ twin: value })}
      />
      {now.twin === 'off' || asked.value.file ? null : (
        <details class="more" open={others.length > 0}>
          <summary>What else differs{others.length > 0 ? `: ${others.length}` : ''}</summary>
          {TWIN_KEYS.map((key) => (
            <Select
              key={key}
              label={`Twin’s ${NAMES[ownKey(key)]}`}
              name={key}
              value={now[key]}
              options={[[SAME, 'The same'], ...optionsOf(ownKey(key))]}
              detail={detailOf(CHOICES[ownKey(key)] ?? [], now[key])}
              pick={(value) => set({ [key]: value })}
            />
          ))}
        </details>
      )}
    </fieldset>
  )
}

const NAMES: Readonly<Record<QuestionKey, string>> = {
  age: 'age, years',
  weight: 'weight, kg',
  history: 'past',
  exposure: 'exposure of a study',
  give: 'medicine',
  cue: 'cue',
  stress: 'stress',
  reward: 'natural reward',
  pain: 'pain',
  setting: 'residential stay',
}

const CHOICES: Readonly<Partial<Record<QuestionKey, readonly Choice[]>>> = {
  history: HISTORIES,
  exposure: EXPOSURES,
  give: REGIMENS,
  ...LIFE,
}

function optionsOf(key: QuestionKey): readonly (readonly [string, string])[] {
  const choices = CHOICES[key]
  return choices ? named(choices) : plain(QUESTION[key])
}
