import { isBy, opensNames } from './byline.ts'
import { jsonLdArticle } from './jsonLd.ts'
import { withoutMarks } from './text/characters.ts'
import { collapse, fold } from './text/normalise.ts'
import { writtenDate } from './text/writtenDate.ts'
import type { Article } from './types.ts'

export type Metadata = Omit<Article, 'body'> & {
  /** The article's text as JSON-LD states it, or ''. */
  statedBody: string
  /** Whether the page says that it is an article. */
  isStated: boolean
}

/** Longer than any title or deck a person would read; a page made to attack may state more. */
const MOST_CHARACTERS = 1000

/** The page's title, and not that of a picture drawn in it. */
const TITLE = 'title:not(svg *)'

/** What the page says of its article in JSON-LD, Open Graph, `<meta>` and headings; '' for what it does not say. */
export function metadata(document: Document): Metadata {
  const ld = jsonLdArticle(document)
  const meta = metaReader(document)
  const site =
    meta('og:site_name') || ld.site || meta('application-name') || siteBehindTitle(document) || hostOf(document.URL)
  const title = titleOf(document, [ld.headline, meta('og:title'), meta('twitter:title')], site)
  const deck = ld.description || meta('og:description') || meta('description') || meta('twitter:description')
  const root = document.documentElement
  const languages = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    ld.language,
    meta('og:locale').replace('_', '-'),
  ]
  const language = languages.map(languageTag).find((tag) => tag !== '') ?? ''
  return {
    url: urlOf(document, meta('og:url')),
    title,
    deck: fold(deck) === fold(title) ? '' : deck,
    byline: bylineOf(ld.byline || meta('author') || meta('article:author') || meta('parsely-author')),
    site,
    published: firstDate(datesOf(document, ld.published, meta), language),
    modified: dateOf(ld.modified || meta('article:modified_time'), language),
    language,
    direction: directionOf(document),
    statedBody: ld.body,
    isStated: /article/i.test(meta('og:type')) || meta('article:published_time') !== '',
  }
}

/** What the page states of the body and its type helps to find the article; that is no part of the reading, which travels by message. */
export function withoutStatedBody({ statedBody: _, isStated: __, ...article }: Metadata): Omit<Article, 'body'> {
  return article
}

/** Reads `<meta>` by property, name or itemprop, the first with content. */
function metaReader(document: Document): (name: string) => string {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = collapse(element.getAttribute('content') ?? '').slice(0, MOST_CHARACTERS)
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (name && content && !values.has(name)) values.set(name, content)
    }
  }
  return (name) => values.get(name) ?? ''
}

/**
 * The title: the main heading where it says what the metadata says, else the metadata, else the only main heading, else
 * `<title>` without the site's name.
 */
function titleOf(document: Document, stated: string[], site: string): string {
  const fromTitle = withoutSite(collapse(document.querySelector(TITLE)?.textContent ?? ''), site)
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => collapse(heading.textContent ?? ''))
    .filter((text) => text !== '' && fold(text) !== fold(site))
  const given = stated.map((text) => withoutSite(text, site)).filter((text) => text !== '')
  const known = [...given, fromTitle].filter((text) => text !== '')
  const same = headings.find((heading) => known.some((text) => likeTitle(heading, text)))
  const title = same ?? given[0] ?? (headings.length === 1 ? headings[0] : undefined) ?? known[0] ?? headings[0] ?? ''
  return title.slice(0, MOST_CHARACTERS)
}

/** A site's name has at most so many characters. */
const LONGEST_NAME = 40

/** What stands last in `<title>`, behind the page's main heading: “The hat | The Courier”; '' where it does not open with one. */
function siteBehindTitle(document: Document): string {
  const title = collapse(document.querySelector(TITLE)?.textContent ?? '')
  const name = title.split(SEPARATOR).at(-1)!
  const before = fold(title.slice(0, -name.length))
  const headings = [...document.querySelectorAll('h1')].map((heading) => fold(heading.textContent ?? ''))
  const isBehind = headings.some((heading) => heading !== '' && before.startsWith(heading))
  return isBehind && name.length <= LONGEST_NAME ? name : ''
}

/** What stands between a title and the name of its site. */
const SEPARATOR = /\s+[|–—·•»-]\s+/

/** Whether two titles are one: the same, or one the start of the other. */
export function likeTitle(a: string, b: string): boolean {
  return sameTitle(fold(a), fold(b))
}

/** `likeTitle` for texts already folded. */
export function sameTitle(x: string, y: string): boolean {
  if (x === '' || y === '') return false
  return x === y || (Math.min(x.length, y.length) >= 20 && (x.startsWith(y) || y.startsWith(x)))
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR)
  const last = parts.at(-1)
  if (parts.length < 2 || !last) return title
  const siteName = withoutMarks(fold(site))
  const isSite = siteName !== '' && withoutMarks(fold(last)).includes(siteName)
  const short = last.split(' ').length <= 3 && parts.slice(0, -1).join(' ').split(' ').length >= 4
  return isSite || short ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·•»-]\s+$/, '') : title
}

function bylineOf(stated: string): string {
  if (/^https?:/i.test(stated)) return ''
  const [first = '', ...names] = stated.split(' ')
  return (isBy(first) && !opensNames(first) && names.length > 0 ? names.join(' ') : stated).slice(0, MOST_CHARACTERS)
}

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

/** When a page says that its story appeared, the surest first. */
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

function firstDate(stated: Iterable<string>, language: string): string {
  for (const one of stated) {
    const date = dateOf(one, language)
    if (date !== '') return date
  }
  return ''
}

/** The date as ISO 8601 in UTC, or '' where it is none: browsers take a day without its year for one of 2001. */
function dateOf(stated: string, language: string): string {
  if (!HAS_YEAR.test(stated)) return ''
  const date = new Date(HAS_TIME.test(stated) && IS_PLAIN.test(stated) ? stated : '')
  return Number.isNaN(date.getTime()) ? writtenDate(stated, language) : date.toISOString()
}

const HAS_YEAR = /\p{Nd}{4}/u
/** Whatever clock the reader's machine has, a day without a time is that day. */
const HAS_TIME = /\d:\d\d/
/** Begins with its year, or names its month: browsers take 4/5 for a day of April. */
const IS_PLAIN = /^\s*\d{4}-|[a-z]{3}/i

/** The tag in its shortest form (“de” for “deu”), or '' where it is none: a name such as “german” has the form of one. */
function languageTag(stated: string | null | undefined): string {
  if (!stated) return ''
  try {
    const locale = new Intl.Locale(stated)
    return locale.language.length > 3 ? '' : locale.toString()
  } catch {
    return ''
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g

function directionOf(document: Document): 'ltr' | 'rtl' {
  const stated = document.documentElement?.getAttribute('dir') ?? document.body?.getAttribute('dir') ?? ''
  if (/^(rtl|ltr)$/i.test(stated)) return stated.toLowerCase() as 'ltr' | 'rtl'
  const sample = (document.querySelector('h1')?.textContent ?? '') + (document.querySelector(TITLE)?.textContent ?? '')
  return (sample.match(RIGHT_TO_LEFT)?.length ?? 0) > sample.length / 3 ? 'rtl' : 'ltr'
}

/** The page's address; for a saved file the one that it states as its own. */
function urlOf(document: Document, stated: string): string {
  if (/^https?:/.test(document.URL)) return document.URL
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  return [canonical, stated].find((address) => /^https?:/.test(address)) ?? document.URL
}

/** The name of the site that an address is on, without its “www.”; '' where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}
