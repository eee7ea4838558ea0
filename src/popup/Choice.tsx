import './choice.css'

interface ChoiceProps<Value extends string> {
  /** Of the group of radio buttons, in this page. */
  name: string
  legend: string
  choices: [Value, label: string][]
  value: Value
  onChange: (value: Value) => void
}

/** A choice of one from a few: radio buttons, so that arrow keys and screen readers know them without our help. */
export function Choice<Value extends string>({ name, legend, choices, value, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {choices.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
