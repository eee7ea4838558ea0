import { isBy, opensNames } from './byline.ts'
import { jsonLdArticle } from './jsonLd.ts'
import { dateOf, publishedDate } from './publishedDate.ts'
import { withoutMarks } from './text/characters.ts'
import { collapse, fold } from './text/normalise.ts'
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
    published: publishedDate(document, ld.published, meta, language),
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
