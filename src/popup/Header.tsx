import { t } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { dateText } from '../ui/time.ts'
import { countsText } from './counts.ts'
import { ReadingTime } from './ReadingTime.tsx'
import './header.css'

/** What the page is, how long it takes, and how much of it was said twice or does not belong. */
export function Header({ reading, on }: { reading: Reading; on: boolean }) {
  const { article, minutes } = reading
  const source = [article.site, article.byline, dateText(article.published)].filter(Boolean)
  return (
    <header class="head">
      <h1 {...pageLanguage(article)}>{article.title || t('untitled')}</h1>
      {source.length > 0 && (
        <p class="source">
          {source.map((part, index) => (
            <>
              {index > 0 && ' · '}
              {/* Names of either direction must not turn the others around. */}
              <bdi key={part}>{part}</bdi>
            </>
          ))}
        </p>
      )}
      <p class="counts">
        <ReadingTime minutes={minutes} />
        <span>{countsText(reading, on)}</span>
      </p>
    </header>
  )
}
