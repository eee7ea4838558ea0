import { collapse } from './text/normalise.ts'

/** What schema.org JSON-LD says of the page's article; '' for what it does not say. */
export interface JsonLdArticle {
  headline: string
  description: string
  byline: string
  site: string
  published: string
  modified: string
  language: string
  /** The article's text as stated, at most 200,000 characters; it may be cut short or stale. */
  body: string
}

/** The kinds of article in schema.org, each by how its name ends: “AnalysisNewsArticle”, “LiveBlogPosting”. */
const ARTICLE_TYPE = /(Article|BlogPosting|Report|Review)$/
/** Of a page that states no article, this still says when it appeared: “WebPage”, “AboutPage”. */
const PAGE_TYPE = /Page$/
/** A page may carry any amount of JSON; past this it is not read (1 MB, far above the largest seen on news pages). */
const MOST_CHARACTERS = 1_000_000
const MOST_NODES = 5_000
const MOST_BODY = 200_000

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Reads the first article among the page's JSON-LD blocks; broken JSON is passed over. */
export function jsonLdArticle(document: Document): JsonLdArticle {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const stated = scripts.map((script) => parse(script.textContent ?? ''))
  const article = firstOf(stated, ARTICLE_TYPE)
  if (article) return describe(article)
  const page = firstOf(stated, PAGE_TYPE)
  const [published, modified] = [text(page?.datePublished), text(page?.dateModified)]
  return { headline: '', description: '', byline: '', site: '', published, modified, language: '', body: '' }
}

function parse(text: string): Json {
  if (text.length > MOST_CHARACTERS) return null
  try {
    // Some sites wrap the JSON in a comment or CDATA, or leave raw line breaks in its strings.
    return JSON.parse(
      text
        .replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '')
        .replace(/[\n\r\t]/g, ' '),
    )
  } catch {
    return null
  }
}

type Thing = { [key: string]: Json }

/** The first thing of such a type. Breadth first, so that the page's own article is met before one nested in another thing. */
function firstOf(stated: Json[], type: RegExp): Thing | null {
  for (const root of stated) {
    const found = firstIn(root, type)
    if (found) return found
  }
  return null
}

function firstIn(root: Json, type: RegExp): Thing | null {
  const queue: Json[] = [root]
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const node = queue[i]
    if (node === null || typeof node !== 'object') continue
    if (!Array.isArray(node) && list(node['@type']).some((one) => typeof one === 'string' && type.test(one)))
      return node
    // One by one, since a list of a hundred thousand is more than a call takes.
    for (const inner of Object.values(node)) if (queue.length < MOST_NODES) queue.push(inner)
  }
  return null
}

function describe(article: Thing): JsonLdArticle {
  return {
    headline: text(article.headline),
    description: text(article.description),
    byline: list(article.author).map(text).filter(Boolean).join(', '),
    site: text(article.publisher),
    published: text(article.datePublished),
    modified: text(article.dateModified),
    language: text(article.inLanguage),
    body: typeof article.articleBody === 'string' ? withoutMarkup(article.articleBody, MOST_BODY) : '',
  }
}

function list(value: Json | undefined): Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

/** The text of a value that may be a string, a thing with a name, or a list of either. */
function text(value: Json | undefined): string {
  const first = list(value)[0]
  if (typeof first === 'string') return withoutMarkup(first)
  if (first && typeof first === 'object' && !Array.isArray(first) && typeof first.name === 'string')
    return withoutMarkup(first.name)
  return ''
}

/** JSON-LD strings often carry HTML tags and entities; they are text here. */
function withoutMarkup(text: string, most = 1000): string {
  const entities: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
  return collapse(
    text
      .slice(0, most)
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
      .replace(/&(\w+);/g, (whole, name) => (Object.hasOwn(entities, name) ? entities[name]! : whole)),
  )
}
