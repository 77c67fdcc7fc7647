import {
  EXPOSURES,
  HISTORIES,
  LIFE,
  ownKey,
  QUESTION,
  type QuestionKey,
  REGIMENS,
  SAME,
  TWIN_KEYS,
} from './catalogue.ts'
import type { Choice } from './choice.ts'
import { asked, set, state } from './lab-run.ts'
import { detailOf, named, plain, Select } from './select.tsx'

/** Beside the person another one, who differs in what is chosen. */
export function TwinForm() {
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
