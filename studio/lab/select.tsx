import { translated } from '../words/words.ts'
import type { Choice } from './choice.ts'

interface SelectProps {
  label: string
  name: string
  value: string
  options: readonly (readonly [id: string, text: string])[]
  detail?: string | undefined
  pick: (value: string) => void
}

export function Select({ label, name, value, options, detail, pick }: SelectProps) {
  return (
    <label>
      {label}
      <select name={name} value={value} onChange={(event) => pick(event.currentTarget.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      {detail ? <small>{detail}</small> : null}
    </label>
  )
}

export const plain = (values: readonly string[]) => values.map((value) => [value, value] as const)

export const named = (choices: readonly Choice[]) => choices.map(({ id, label }) => [id, translated(label)] as const)

export const detailOf = (choices: readonly Choice[], id: string) =>
  translated(choices.find((each) => each.id === id)?.detail)
