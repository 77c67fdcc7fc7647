import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
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

const words = labWords.twin

/** Beside the person another one, who differs in what is chosen. */
export function TwinForm() {
  const now = state.value
  const others = TWIN_KEYS.filter((key) => now[key] !== SAME)
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <Select
        label={words.medicine}
        name="twin"
        value={now.twin}
        options={[['off', words.off], [SAME, words.same], ...named(REGIMENS)]}
        detail={detailOf(REGIMENS, now.twin)}
        pick={(value) => set({ twin: value })}
      />
      {now.twin === 'off' || asked.value.file ? null : (
        <details class="more" open={others.length > 0}>
          <summary>{others.length > 0 ? say(words.differsIn, { count: others.length }) : words.differs}</summary>
          {TWIN_KEYS.map((key) => (
            <Select
              key={key}
              label={words[ownKey(key)]}
              name={key}
              value={now[key]}
              options={[[SAME, words.same], ...optionsOf(ownKey(key))]}
              detail={detailOf(CHOICES[ownKey(key)] ?? [], now[key])}
              pick={(value) => set({ [key]: value })}
            />
          ))}
        </details>
      )}
    </fieldset>
  )
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
