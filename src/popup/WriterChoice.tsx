import { t } from '../extension/i18n.ts'
import { Choice } from './Choice.tsx'

interface WriterChoiceProps {
  /** Whether the browser's model writes the summary. */
  byModel: boolean
  onChange: (byModel: boolean) => void
}

/** Whose words the summary is in: the article's own, or those of the browser's model. */
export function WriterChoice({ byModel, onChange }: WriterChoiceProps) {
  const choices: ['article' | 'model', string][] = [
    ['article', t('words_of_article')],
    ['model', t('words_of_model')],
  ]
  return (
    <Choice
      name="writer"
      legend={t('words_of')}
      choices={choices}
      value={byModel ? 'model' : 'article'}
      onChange={(writer) => onChange(writer === 'model')}
    />
  )
}
