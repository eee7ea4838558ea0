import { t } from '../extension/i18n.ts'
import type { Reading, SettledFinding } from '../reading.ts'
import { FindingItem } from './FindingItem.tsx'
import './setAside.css'

interface SetAsideViewProps {
  reading: Reading
  onShow: (finding: SettledFinding) => void
  onKeep: (finding: SettledFinding, keep: boolean) => void
  /** Leaves all of its kind visible on the site. */
  onNever: (finding: SettledFinding) => void
}

/** Everything found: first what is folded or kept by the reader, then what is too unsure to fold. */
export function SetAsideView({ reading: { findings, article }, onShow, onKeep, onNever }: SetAsideViewProps) {
  const suggestions = findings.filter((finding) => finding.state === 'suggested')
  const settled = findings.filter((finding) => finding.state !== 'suggested')
  const list = (items: SettledFinding[]) => (
    <ul class="findings">
      {items.map((finding) => (
        <FindingItem
          key={finding.id}
          finding={finding}
          article={article}
          onShow={onShow}
          onKeep={onKeep}
          onNever={onNever}
        />
      ))}
    </ul>
  )
  return (
    <>
      {findings.length === 0 && <p class="note">{t('set_aside_none')}</p>}
      {settled.length > 0 && list(settled)}
      {suggestions.length > 0 && (
        <section class="suggestions" aria-labelledby="suggestions">
          <h2 id="suggestions">{t('suggestions_title')}</h2>
          <p class="note">{t('suggestions_text')}</p>
          {list(suggestions)}
        </section>
      )}
    </>
  )
}
