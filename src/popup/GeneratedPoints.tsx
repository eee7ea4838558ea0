import { t } from '../extension/i18n.ts'
import type { Article, KeyPoint } from '../reading.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import type { GeneratedPoint } from '../writtenSummary/place.ts'

interface GeneratedPointsProps {
  points: GeneratedPoint[]
  article: Article
  onShow: (place: KeyPoint) => void
}

/** What the browser's model wrote, marked as such; each sentence leads to what the article says of it. */
export function GeneratedPoints({ points, article, onShow }: GeneratedPointsProps) {
  const language = pageLanguage(article)
  return (
    <>
      <p id="generated-mark" class="note generated-mark">
        <strong>{t('generated')}</strong> {t('generated_mark')}
      </p>
      <ul class="points generated">
        {points.map(({ text, place }, index) => (
          // A model may write the same sentence twice.
          <li key={index}>
            {place ? (
              <button type="button" class="point" aria-describedby="generated-mark" onClick={() => onShow(place)}>
                <span {...language}>{text}</span>
              </button>
            ) : (
              <p class="point unplaced">
                <span {...language}>{text}</span> <span class="note">{t('generated_unplaced')}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
