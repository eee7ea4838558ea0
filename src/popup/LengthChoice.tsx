import { t } from '../extension/i18n.ts'
import type { SummaryLength } from '../reading.ts'
import { Choice } from './Choice.tsx'

interface LengthChoiceProps {
  length: SummaryLength
  onChange: (length: SummaryLength) => void
}

/** How long the summary is. */
export function LengthChoice({ length, onChange }: LengthChoiceProps) {
  const choices: [SummaryLength, string][] = [
    ['short', t('length_short')],
    ['medium', t('length_medium')],
    ['long', t('length_long')],
  ]
  return <Choice name="length" legend={t('summary_length')} choices={choices} value={length} onChange={onChange} />
}
