import { t } from '../extension/i18n.ts'
import type { SummaryLength } from '../reading.ts'

interface LengthChoiceProps {
  length: SummaryLength
  onChange: (length: SummaryLength) => void
}

/** How long the summary is: radio buttons, so that arrow keys and screen readers know them without our help. */
export function LengthChoice({ length, onChange }: LengthChoiceProps) {
  const choices: [SummaryLength, string][] = [
    ['short', t('length_short')],
    ['medium', t('length_medium')],
    ['long', t('length_long')],
  ]
  return (
    <fieldset class="length">
      <legend>{t('summary_length')}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="length" checked={value === length} onChange={() => onChange(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
