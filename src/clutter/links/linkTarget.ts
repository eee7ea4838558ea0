import { DATE, FILED_BY, MONTH } from './filedAddress.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { bareHost, destination, sameSite, siteOf, webAddress } from './webAddress.ts'

/** Where a link leads, as far as its address says. */
export type LinkTarget =
  | 'self'
  | 'home'
  | 'story'
  | 'tag'
  | 'section'
  | 'subscribe'
  | 'social'
  | 'store'
  | 'affiliate'
  | 'file'
  | 'other-site'
  | 'other'

const TAG = new Set(patterns.tagPath)
const TAG_KIND = new Set(patterns.tagKind)
const SUBSCRIBE = new Set(patterns.subscribePath)
const SUBSCRIBE_END = new Set(patterns.subscribeEnd)
const AFFILIATE_PATH = new Set(patterns.affiliatePath)
const OWN_AFFILIATE_PATH = new Set(patterns.ownAffiliatePath)
const POST = new Set(patterns.postPath)
const FIRM_HOST = new Set(patterns.firmHost)
const FIRM_PATH = new Set(patterns.firmPath)
/** As `/authors/berta-holm` or `/profile-392/berta-holm`. */
const AUTHOR_PATH = new RegExp(`^(${patterns.authorPath.join('|')})(-\\d+)?$`)

/** Reads a link's address against the article's own. */
export function linkTarget(href: string, articleUrl: string): LinkTarget {
  if (!URL.canParse(href) && /^https?:/.test(articleUrl)) return 'other'
  const link = destination(webAddress(href))
  const own = webAddress(articleUrl)
  if (!link || !/^https?:$/.test(link.protocol)) return 'other'
  const host = bareHost(link)
  const path = link.pathname.toLowerCase().split('/').filter(Boolean)
  if (isAffiliate(link, host, path)) return 'affiliate'
  const isOwn = own !== null && siteOf(host) === siteOf(bareHost(own))
  if (isOwn && path.slice(0, -1).some((part) => OWN_AFFILIATE_PATH.has(part))) return 'affiliate'
  const place = host + link.pathname
  if (patterns.store.some((name) => place.startsWith(name))) return 'store'
  if (patterns.social.some((name) => host === name || host.endsWith(`.${name}`)))
    return isPost(link) || isOfNetwork(host, path) ? 'other-site' : 'social'
  if (!isOwn) return 'other-site'
  if (link.origin === own.origin && sameEnd(link.pathname, own.pathname) && link.search === own.search) return 'self'
  if (isSubscribeHost(host)) return 'subscribe'
  // The front page of a subdomain is its own place: a manual, a shop.
  if (path.length === 0 || (path.length === 1 && FRONT.test(path[0]!)))
    return isFront(link) && (host === bareHost(own) || host === siteOf(host)) ? 'home' : 'other'
  if (/\.(pdf|docx?|xlsx?|csv|zip|mp3|mp4)$/.test(link.pathname)) return 'file'
  if (path.some((part, i) => SUBSCRIBE.has(part) || endsAsPlan(path.slice(i)))) return 'subscribe'
  if (isTag(path, link)) return 'tag'
  return looksLikeStory(path, link) ? 'story' : 'section'
}

/** Whether a host of the site is named for what readers give or subscribe to: `abo.paper.example`. */
function isSubscribeHost(host: string): boolean {
  const [first, ...rest] = host.split('.')
  return rest.length > 1 && SUBSCRIBE.has(first!)
}

/** As the front page is called. */
const FRONT = new RegExp(`^(?:${patterns.frontPath.join('|')})(?:\\.[a-z]{2,5})?$`)

/** Whether a path ends with a word for letters or gifts, or with the name of one below it: `/nyhetsbrev/morgon`. */
function endsAsPlan([part, name = '', ...more]: string[]): boolean {
  return SUBSCRIBE_END.has(part!) && more.length === 0 && wordsIn(name) < LEAST_HEADLINE && !/\d/.test(name)
}

/** A story below such a word has so many. */
const LEAST_HEADLINE = 3

/** A front page whose query names a page by its number is that page: `/?p=395`. */
function isFront({ searchParams }: URL): boolean {
  return ![...searchParams].some(([key, value]) => FILED_BY.has(key.toLowerCase()) && /^\d+$/.test(value))
}

/** A topic with its kind before it has a name of at most so many words; a story has more. */
const LONGEST_TAG = 5

/** A tag page has its name right after the word for tags, or after the kind of tag; a story filed below has a longer one. */
function isTag(path: string[], link: URL): boolean {
  const at = path.findIndex((part) => TAG.has(part))
  if (at >= 0 && at === path.length - 1) return link.search !== ''
  if (at >= 0 && at === path.length - 3 && TAG_KIND.has(path[at + 1]!))
    return path.at(-1)!.split('-').length <= LONGEST_TAG
  if (at >= 0) return path.length - at <= 2 || !/^[^\W\d]+([-_][^\W\d]+){2,}$/.test(path.at(-1)!)
  if (path.some((part) => patterns.listName.some((name) => part.includes(name)))) return true
  // As letters on networks for them file their tags.
  if (path.length === 2 && path[0] === 't' && /^[a-z]+(-[a-z]+)?$/.test(path[1]!)) return true
  const kind = KIND_AND_NAME.exec(link.pathname)?.[1]
  return kind !== undefined && TAG_KIND.has(kind)
}

/** As `/organization_Mountain_Rescue/`, with the name as it is written; what blogs file so has small letters. */
const KIND_AND_NAME = /^\/([a-z]+)_\p{Lu}[^/]*\/$/u

/**
 * Story addresses carry a slug of several words, a long number (which may stand before a shorter slug), or a day or a year and
 * what follows it; sections are one or two plain words.
 */
function looksLikeStory(path: string[], link: URL): boolean {
  const last = path.at(-1) ?? ''
  const above = path.at(-2) ?? ''
  const slugWords = wordsIn(last)
  return (
    slugWords >= SLUG ||
    // The code of a story may be the last part.
    (wordsIn(above) >= SLUG && /\d/.test(last)) ||
    /\d{5,}/.test(last + link.search) ||
    (slugWords >= 3 && /^\d{5,}$/.test(above)) ||
    DATE.test(link.pathname) ||
    MONTH.test(link.pathname) ||
    /\.[a-z]?html?$|\.php$|\.story$/.test(last)
  )
}

/** The slug of a story has so many words. */
const SLUG = 4

function wordsIn(part: string): number {
  return part.split(/[-_]/).filter((word) => word.length > 1).length
}

/** A post or a video is what a story may speak of; a channel is not. */
function isPost({ pathname, searchParams }: URL): boolean {
  // Whoever is named at the end is who has the channel.
  if (/\/@[^/]+\/?$/.test(pathname)) return false
  return pathname.split('/').some((part) => POST.has(part)) || searchParams.has('v') || /^\/@[^/]+\/\d+/.test(pathname)
}

/** Whether a network speaks there itself: its help, its rules, its business. */
function isOfNetwork(host: string, [first]: string[]): boolean {
  return speaksForItself(host) || (first !== undefined && FIRM_PATH.has(first))
}

/** Whether a firm speaks at a host for itself, beside what it is known for. */
export function speaksForItself(host: string): boolean {
  return FIRM_HOST.has(host.split('.', 1)[0]!)
}

/** Queries that say so on any host: `aff=`, `affiliate_id=`, `sponsored=`, and campaigns with that word in their names. */
const AFFILIATE_KEY = /^(?:aff(iliate)?s?([-_]?(id|sub\d?))?|af_id|sponsored)$/i
const AFFILIATE_VALUE = /(^|[-_])(aff|affiliates?)([-_]|$)|^aff\d{2,3}[-_]/i

function isAffiliate(link: URL, host: string, path: string[]): boolean {
  if (patterns.affiliateHost.some((name) => host === name || host.endsWith(`.${name}`))) return true
  if (path.slice(0, -1).some((part) => AFFILIATE_PATH.has(part))) return true
  if ([...link.searchParams].some(([key, value]) => AFFILIATE_KEY.test(key) || AFFILIATE_VALUE.test(value))) return true
  if (!patterns.affiliateQueryHost.some((name) => host.startsWith(name) || host.includes(`.${name}`))) return false
  return patterns.affiliateQuery.some((key) => link.searchParams.has(key))
}

/** A path with and without its last slash is one. */
function sameEnd(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '')
}

/** Whether a link leads to the own site's page about an author. */
export function isAuthorPage(href: string, articleUrl: string): boolean {
  const link = webAddress(href)
  if (!link || !sameSite(href, articleUrl)) return false
  const [first, ...rest] = link.pathname.toLowerCase().split('/').filter(Boolean)
  return [first, ...rest.slice(0, -1)].some((part) => part !== undefined && AUTHOR_PATH.test(part))
}
