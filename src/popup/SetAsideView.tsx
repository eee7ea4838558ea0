import { useEffect, useRef } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { PageState } from '../extension/messages.ts'
import type { SettledFinding } from '../reading.ts'
import { FindingItem, keepButtonId } from './FindingItem.tsx'
import { sought } from './sought.ts'
import './setAside.css'

interface SetAsideViewProps extends Pick<PageState, 'reading' | 'choices'> {
  onShow: (finding: SettledFinding) => void
  onKeep: (finding: SettledFinding, keep: boolean) => void
  /** Leaves all of its kind visible on the site. */
  onNever: (finding: SettledFinding) => void
}

/** What is said where nothing was found: no more than was looked for. */
const NOTHING: Record<ReturnType<typeof sought>, string> = {
  all: 'set_aside_none',
  some: 'set_aside_partly',
  none: 'set_aside_unsought',
}

/** Everything found: first what is folded or kept by the reader, then what is not to be folded. */
export function SetAsideView({ reading, choices, onShow, onKeep, onNever }: SetAsideViewProps) {
  const { findings, article } = reading
  const suggestions = findings.filter((finding) => finding.state === 'suggested')
  const settled = findings.filter((finding) => finding.state !== 'suggested')
  const moved = useRef<SettledFinding | null>(null)
  useEffect(() => {
    const now = findings.find(({ id }) => id === moved.current?.id)
    if (!now || now.state === moved.current?.state) return
    moved.current = null
    // An item that goes from one list to the other is drawn anew, and the button that the keyboard stood on is gone.
    if (document.activeElement === document.body) document.getElementById(keepButtonId(now))?.focus()
  }, [reading])
  const keep = (finding: SettledFinding, keeps: boolean) => {
    moved.current = finding
    onKeep(finding, keeps)
  }
  const list = (items: SettledFinding[]) => (
    <ul class="findings">
      {items.map((finding) => (
        <FindingItem
          key={finding.id}
          finding={finding}
          article={article}
          onShow={onShow}
          onKeep={keep}
          onNever={onNever}
        />
      ))}
    </ul>
  )
  return (
    <>
      {findings.length === 0 && <p class="note">{t(NOTHING[sought(choices.kinds)])}</p>}
      {settled.length > 0 && list(settled)}
      {suggestions.length > 0 && (
        <section class="suggestions" aria-labelledby="suggestions">
          <h2 id="suggestions">{t('suggestions_title')}</h2>
          <p class="note">{suggestionsText(suggestions, choices)}</p>
          {list(suggestions)}
        </section>
      )}
    </>
  )
}

/** Why the suggestions are not folded: where some are of what the reader wants left, or are too much, that is no doubt of ours. */
function suggestionsText(suggestions: SettledFinding[], { strength }: PageState['choices']): string {
  const isChosen = strength === 'exact' && suggestions.some(({ category }) => category !== 'repeat')
  if (isChosen) return t('suggestions_exact')
  return t(suggestions.some(({ isRestrained }) => isRestrained) ? 'suggestions_limit' : 'suggestions_text')
}
