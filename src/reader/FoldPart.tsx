import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import type { Article, SettledFinding } from '../reading.ts'
import { countedText } from '../ui/countedText.ts'
import { LinkedText } from '../ui/LinkedText.tsx'
import { locate } from '../ui/linkedStretch.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { ReasonText } from '../ui/ReasonText.tsx'
import type { Folded } from '../ui/readerParts.ts'

interface FoldPartProps {
  folds: Folded[]
  article: Article
  onKeep?: (finding: SettledFinding) => void
}

/** A thin line where something is folded; it opens, and says why. */
export function FoldPart({ folds, article, onKeep }: FoldPartProps) {
  const counted = folds.map(({ finding, blocks }) => ({ category: finding.category, blocks }))
  return (
    <details class="fold" lang={uiLanguage()}>
      <summary>
        {/* It stands on the side where the article begins, and runs in its own direction. */}
        <bdi dir={uiDirection()}>{countedText(counted, 'folded')}</bdi>
      </summary>
      {folds.map(({ finding, text }, index) => (
        // A repeat that something parts stands here twice.
        <div key={`${finding.id}:${index}`} class="folded">
          <p class="why">
            <ReasonText reason={finding.reason} article={article} />
          </p>
          <p class="folded-text" {...pageLanguage(article)}>
            <LinkedText {...locate(text, finding.links)} />
          </p>
          {finding.difference && finding.difference.length > 0 && (
            <p class="why">
              {t('difference')} <mark {...pageLanguage(article)}>{finding.difference.join(' … ')}</mark>
            </p>
          )}
          {onKeep && (
            <button type="button" onClick={() => onKeep(finding)}>
              {t('keep')}
            </button>
          )}
        </div>
      ))}
    </details>
  )
}
