import { t } from '../extension/i18n.ts'
import type { KeyPoint, Reading, SummaryLength } from '../reading.ts'
import { copyText } from '../ui/clipboard.ts'
import { LinkedText } from '../ui/LinkedText.tsx'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { pointWords } from '../ui/pointWords.ts'
import { pointLink } from './takeAlong.ts'

export interface KeyPointsProps {
  reading: Reading
  length: SummaryLength
  onShow: (point: KeyPoint) => void
  onCopy: (way: () => Promise<void>) => void
}

/** The key points, each leading to its sentence on the page. */
export function KeyPoints({ reading, length, onShow, onCopy }: KeyPointsProps) {
  return (
    <>
      <ul class="points">
        {reading.summaries[length].points.map((point) => {
          const id = `point-${point.block}-${point.start}`
          const link = pointLink(reading, point)
          return (
            <li key={id}>
              <button type="button" class="point" aria-describedby="summary-hint" onClick={() => onShow(point)}>
                <span id={id} {...pageLanguage(reading.article)}>
                  <LinkedText {...pointWords(reading, point)} />
                </span>
              </button>
              {link && (
                <button
                  type="button"
                  class="copy-link"
                  title={t('copy_this_link')}
                  aria-label={t('copy_this_link')}
                  aria-describedby={id}
                  onClick={() => onCopy(() => copyText(link))}
                >
                  <LinkSign />
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <p id="summary-hint" class="note">
        {t('summary_hint')}
      </p>
    </>
  )
}

/** Two links of a chain. */
function LinkSign() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M6.5 9.5l3-3M7 4.5l1.2-1.2a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.2 1.2a3.2 3.2 0 0 1-4.5-4.5L4.5 7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
    </svg>
  )
}
