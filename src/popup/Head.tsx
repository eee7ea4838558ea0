import { t } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'
import { formatDay, formatMinutes } from '../ui/format.ts'
import { countsInWords } from './counts.ts'
import type { Voice } from './voice.ts'

/** What the article is, how long it takes to read, and how much of the page is no part of it. */
export function Head({ reading, on, voice }: { reading: Reading; on: boolean; voice: Voice }) {
  const { article, minutes } = reading
  const origin = [article.site, article.byline, formatDay(article.published)].filter(Boolean)
  return (
    <header>
      <h1 title={article.title} {...(article.title ? voice : {})}>
        {article.title || t('untitled')}
      </h1>
      {origin.length > 0 && (
        <p class="meta">
          {origin.map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
        </p>
      )}
      <p class="effect">
        <ReadingTime before={formatMinutes(minutes.before)} after={formatMinutes(minutes.after)} />
        <span>{countsInWords(reading, on)}</span>
      </p>
    </header>
  )
}

/** "6 min → 3 min", and for a screen reader what the arrow means; one time where both are the same. */
function ReadingTime({ before, after }: { before: string; after: string }) {
  if (before === after) return <span class="time">{before}</span>
  return (
    <span class="time">
      <span class="visually-hidden">{t('reading_time', [before, after])}</span>
      <span aria-hidden="true">
        <s>{before}</s> {after}
      </span>
    </span>
  )
}
