interface CheckChoiceProps {
  label: string
  note?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Something that is either so or not. */
export function CheckChoice({ label, note, checked, onChange }: CheckChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>
        {label}
        {note && <span class="note">{note}</span>}
      </span>
    </label>
  )
}
