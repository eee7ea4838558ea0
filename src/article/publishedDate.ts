import { collapse } from './text/normalise.ts'
import { writtenDate } from './text/writtenDate.ts'

/** `<meta>` by which pages say when their story appeared: those that mean it, and what else the 848 dev pages have. */
const PUBLISHED = ['article:published_time', 'date']
const PUBLISHED_TOO = [
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'pubdate',
  'dc.date.issued',
  'dc.date',
  'datepublished',
]

/**
 * When a story appeared, by the surest of what its page says.
 * @param stated what JSON-LD says.
 * @param meta reads `<meta>` by name.
 * @returns ISO 8601 in UTC, or ''.
 */
export function publishedDate(
  document: Document,
  stated: string,
  meta: (name: string) => string,
  language: string,
): string {
  for (const one of datesOf(document, stated, meta)) {
    const date = dateOf(one, language)
    if (date !== '') return date
  }
  return ''
}

/** What a page says of the day, the surest first. */
function* datesOf(document: Document, stated: string, meta: (name: string) => string): Iterable<string> {
  yield* [stated, ...PUBLISHED.map(meta)]
  // The first in the article, else in the main part, else on the page: the head of a page may say what day it is.
  const times = TIMES.map((place) => firstOfStory(document.querySelectorAll(`${place}[datetime]`)))
  yield* times.map((time) => time?.getAttribute('datetime') ?? '')
  yield* PUBLISHED_TOO.map(meta)
  for (const place of ['[itemprop~="datePublished"]', ...TIMES]) {
    const time = firstOfStory(document.querySelectorAll(place))
    yield time?.getAttribute('content') || collapse(time?.textContent ?? '').slice(0, LONGEST_DATE)
  }
}

const TIMES = ['article time', 'main time', 'time']

/** The first that stands neither beside the story nor in a sentence of it. */
function firstOfStory(times: NodeListOf<Element>): Element | undefined {
  return [...times].slice(0, MOST_TIMES).find((time) => {
    const said = time.closest('p')?.textContent?.length ?? 0
    return (
      !time.closest('nav, figure, aside a') && time.closest('aside')?.querySelector('a') == null && said <= LONGEST_LINE
    )
  })
}

/** A longer paragraph (characters) tells the story. */
const LONGEST_LINE = 200
/** So many times are looked at; a page that has more is a list. */
const MOST_TIMES = 20

/** A date with its weekday, its time and what is before it has at most so many characters. */
const LONGEST_DATE = 100

/** The date as ISO 8601 in UTC, or '' where it is none: browsers take a day without its year for one of 2001. */
export function dateOf(stated: string, language: string): string {
  if (!HAS_YEAR.test(stated)) return ''
  const date = new Date(HAS_TIME.test(stated) && IS_PLAIN.test(stated) ? stated : '')
  return Number.isNaN(date.getTime()) ? writtenDate(stated, language) : date.toISOString()
}

const HAS_YEAR = /\p{Nd}{4}/u
/** Whatever clock the reader's machine has, a day without a time is that day. */
const HAS_TIME = /\d:\d\d/
/** Begins with its year, or names its month: browsers take 4/5 for a day of April. */
const IS_PLAIN = /^\s*\d{4}-|[a-z]{3}/i
