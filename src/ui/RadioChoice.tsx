interface Choice<T extends string> {
  value: T
  label: string
  note?: string
}

interface RadioChoiceProps<T extends string> {
  /** Names the group in the document. */
  name: string
  label: string
  value: T
  choices: Choice<T>[]
  onChange: (value: T) => void
}

/** One of a few: radio buttons, so that arrow keys and screen readers know them without our help. */
export function RadioChoice<T extends string>({ name, label, value, choices, onChange }: RadioChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            {choice.label}
            {choice.note && <span class="note">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
