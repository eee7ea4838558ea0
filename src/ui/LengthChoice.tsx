import { t } from '../extension/i18n.ts'
import type { SummaryLength } from '../reading.ts'
import { RadioChoice } from './RadioChoice.tsx'

interface LengthChoiceProps {
  length: SummaryLength
  onChange: (length: SummaryLength) => void
}

/** How long the summary is. */
export function LengthChoice({ length, onChange }: LengthChoiceProps) {
  return (
    <RadioChoice
      name="length"
      label={t('summary_length')}
      value={length}
      choices={[
        { value: 'short', label: t('length_short') },
        { value: 'medium', label: t('length_medium') },
        { value: 'long', label: t('length_long') },
      ]}
      onChange={onChange}
    />
  )
}
