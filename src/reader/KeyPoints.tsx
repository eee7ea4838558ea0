import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import type { KeyPoint, Reading } from '../reading.ts'
import { LinkedText } from '../ui/LinkedText.tsx'
import { pointWords } from '../ui/pointWords.ts'

interface KeyPointsProps {
  reading: Reading
  /** Leads to the sentence in the reader. */
  onShow: (point: KeyPoint) => void
  /** Leads to the sentence on the page, where that is still there. */
  onShowOnPage?: (point: KeyPoint) => void
}

/** The key points above the article. */
export function KeyPoints({ reading, onShow, onShowOnPage }: KeyPointsProps) {
  const { summary } = reading
  if (summary.points.length === 0) return null
  const ours = { lang: uiLanguage(), dir: uiDirection() }
  return (
    <section class="key-points" aria-labelledby="key-points">
      <h2 id="key-points" lang={ours.lang}>
        {t('view_summary')}
      </h2>
      <ul>
        {summary.points.map((point) => (
          <li key={`${point.block}:${point.start}`}>
            <button type="button" class="point" onClick={() => onShow(point)}>
              <LinkedText {...pointWords(reading, point)} />
            </button>
            {onShowOnPage && (
              <button type="button" class="quiet" {...ours} onClick={() => onShowOnPage(point)}>
                {t('show_on_page')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
