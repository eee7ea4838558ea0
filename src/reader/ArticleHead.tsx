import { Fragment } from 'preact'
import { t, uiLanguage } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { dateText, minutesText } from '../ui/time.ts'
import { WebLink } from '../ui/WebLink.tsx'

/** Title, deck, and who wrote it where and when. */
export function ArticleHead({ reading }: { reading: Reading }) {
  const { article, minutes } = reading
  const { site, byline, published, modified, url } = article
  const [date, changed] = [dateText(published), dateText(modified)]
  const source = [
    isWebAddress(url) && site ? <WebLink href={url}>{site}</WebLink> : site,
    // Some pages name themselves as the author.
    byline.toLowerCase() === site.toLowerCase() ? '' : byline,
    date,
    changed && changed !== date ? t('reader_changed', [changed]) : '',
    minutesText(minutes.after, 'long'),
  ].filter(Boolean)
  const deck = deckOf(reading)
  return (
    <header>
      <h1>{article.title || t('untitled')}</h1>
      {deck && <p class="deck">{deck}</p>}
      <p class="source" lang={uiLanguage()}>
        {source.map((part, index) => (
          <Fragment key={index}>
            {index > 0 && ' · '}
            {/* Names of either direction must not turn the others around. */}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </p>
    </header>
  )
}

/** How far into the text (blocks) a deck may stand that the page shows as a paragraph. */
const DECK_REACH = 4

/** The deck, unless the text opens with it. */
function deckOf({ article, clean }: Reading): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const deck = plain(article.deck)
  const opens = clean.slice(0, DECK_REACH).some(({ text }) => plain(text).startsWith(deck))
  // A deck that the page cut short says less than the text that it was cut from.
  const isCut = /(\.\.\.|…)$/.test(deck)
  return opens || isCut ? '' : article.deck
}
