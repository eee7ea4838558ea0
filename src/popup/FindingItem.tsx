import { useRef } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { Article, SettledFinding } from '../reading.ts'
import { categoryName } from '../ui/categoryName.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { ReasonText } from '../ui/ReasonText.tsx'
import { Excerpt } from './Excerpt.tsx'

interface FindingItemProps {
  finding: SettledFinding
  article: Article
  onShow: (finding: SettledFinding) => void
  onKeep: (finding: SettledFinding, keep: boolean) => void
  /** Leaves all of its kind visible on the site. */
  onNever: (finding: SettledFinding) => void
}

/** What the button says that keeps a finding or folds it. */
const KEEP_WORDS: Record<SettledFinding['state'], string> = {
  applied: 'keep',
  kept: 'fold_again',
  suggested: 'fold_this',
}

/** The id of that button. */
export function keepButtonId({ id }: SettledFinding): string {
  return `keep-${id}`
}

/** One finding: what it is, why it was found, its text and links, and what the reader can do with it. */
export function FindingItem({ finding, article, onShow, onKeep, onNever }: FindingItemProps) {
  const { id, category, state, isAccepted, text, links, difference, reason } = finding
  const language = pageLanguage(article)
  const textId = `text-${id}`
  const isFolded = state === 'applied'
  const keepButton = useRef<HTMLButtonElement>(null)
  const never = () => {
    // The button of this goes with what it does; the one beside it stays, and takes it back.
    keepButton.current?.focus()
    onNever(finding)
  }
  return (
    <li class={`finding ${state}`}>
      <p class="why">
        <span class={`category ${category}`}>{categoryName(category)}</span>{' '}
        <ReasonText reason={reason} article={article} />
        {state === 'kept' && <span class="kept-label"> · {t('kept_label')}</span>}
      </p>
      <Excerpt id={textId} text={text} links={links} language={language} />
      {difference && difference.length > 0 && (
        <p class="difference">
          {t('difference')} <mark {...language}>{difference.join(' … ')}</mark>
        </p>
      )}
      <p class="actions">
        <button type="button" aria-describedby={textId} onClick={() => onShow(finding)}>
          {t('show_on_page')}
        </button>
        <button
          type="button"
          id={keepButtonId(finding)}
          ref={keepButton}
          aria-describedby={textId}
          onClick={() => onKeep(finding, isFolded)}
        >
          {t(KEEP_WORDS[state])}
        </button>
        {isFolded && !isAccepted && (
          <button type="button" aria-describedby={textId} onClick={never}>
            {t('never_here')}
          </button>
        )}
      </p>
    </li>
  )
}
