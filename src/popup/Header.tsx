import type { ComponentChildren } from 'preact'
import { t } from '../extension/i18n.ts'
import type { PageState } from '../extension/messages.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { dateText } from '../ui/time.ts'
import { countsText } from './counts.ts'
import type { Known } from './known.ts'
import { ReadingTime } from './ReadingTime.tsx'
import './header.css'

interface HeaderProps extends Pick<Known, 'article' | 'reading' | 'choices'> {
  on: boolean
}

/**
 * What the page is, as far as there is room for it, and whole at the pointer; how long it takes, and how much of it was said
 * twice or does not belong.
 */
export function Header({ article, reading, choices, on }: HeaderProps) {
  return (
    <header class="head">
      {article ? (
        <>
          <h1 {...pageLanguage(article)} title={article.title}>
            {article.title || t('untitled')}
          </h1>
          <Source article={article} />
        </>
      ) : (
        <div class="head-to-come" aria-hidden="true">
          <span class="bar" />
          <span class="bar short" />
        </div>
      )}
      <p class="counts">{reading && choices ? <Counts reading={reading} choices={choices} on={on} /> : t('reading')}</p>
    </header>
  )
}

/** Site, author and date, as far as the page states them. */
function Source({ article }: { article: NonNullable<Known['article']> }) {
  const { site, byline, published } = article
  // Some pages name themselves as the author.
  const author = byline.toLowerCase() === site.toLowerCase() ? '' : byline
  const parts = [site, author, dateText(published)].filter(Boolean)
  if (parts.length === 0) return null
  const words: ComponentChildren[] = []
  for (const part of parts) {
    if (words.length > 0) words.push(' · ')
    // Names of either direction must not turn the others around.
    words.push(<bdi key={part}>{part}</bdi>)
  }
  return (
    <p class="source" title={parts.join(' · ')}>
      {words}
    </p>
  )
}

function Counts(state: Pick<PageState, 'reading' | 'choices' | 'on'>) {
  return (
    <>
      <ReadingTime minutes={state.reading.minutes} />
      <span>{countsText(state)}</span>
    </>
  )
}
