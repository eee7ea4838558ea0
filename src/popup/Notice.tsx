import { useEffect } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { Mark } from '../ui/Mark.tsx'

interface Props {
  title: string
  /** What was seen, and what the reader can do. */
  text: string
  /** The browser's own words, for who reports the fault. */
  detail?: string
  onRetry?: () => void
  say: (text: string) => void
}

/** What stands in place of the article where there is none to show. */
export function Notice({ title, text, detail, onRetry, say }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each notice, not for each new `say`.
  useEffect(() => say(`${title}. ${text}`), [title, text])
  return (
    <main class="notice">
      <Mark />
      <h1>{title}</h1>
      <p>{text}</p>
      {detail && <p class="notice-detail">{detail}</p>}
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </main>
  )
}
