import { t } from '../extension/i18n.ts'
import { RadioChoice } from '../ui/RadioChoice.tsx'

interface WriterChoiceProps {
  /** Whether the browser's model writes the summary. */
  byModel: boolean
  onChange: (byModel: boolean) => void
}

/** Whose words the summary is in: the article's own, or those of the browser's model. */
export function WriterChoice({ byModel, onChange }: WriterChoiceProps) {
  return (
    <RadioChoice
      name="writer"
      label={t('words_of')}
      value={byModel ? 'model' : 'article'}
      choices={[
        { value: 'article', label: t('words_of_article') },
        { value: 'model', label: t('words_of_model') },
      ]}
      onChange={(writer) => onChange(writer === 'model')}
    />
  )
}
