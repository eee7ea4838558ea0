import { remember } from '../../article/text/remember.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }

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
const AFFILIATE_PATH = new Set(patterns.affiliatePath)
const OWN_AFFILIATE_PATH = new Set(patterns.ownAffiliatePath)
const POST = new Set(patterns.postPath)
const FIRM_HOST = new Set(patterns.firmHost)
const FIRM_PATH = new Set(patterns.firmPath)
const SEARCH = new Set(patterns.searchPath)
const NOTICE = new Set(patterns.noticePath)
const NEWS = new Set(patterns.newsPath)
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
  if (path.length === 0) return isFront(link) && (host === bareHost(own) || host === siteOf(host)) ? 'home' : 'other'
  if (/\.(pdf|docx?|xlsx?|csv|zip|mp3|mp4)$/.test(link.pathname)) return 'file'
  if (path.some((part) => SUBSCRIBE.has(part))) return 'subscribe'
  if (isTag(path, link)) return 'tag'
  return looksLikeStory(path, link) ? 'story' : 'section'
}

/** Whether a host of the site is named for what readers give or subscribe to: `abo.paper.example`. */
function isSubscribeHost(host: string): boolean {
  const [first, ...rest] = host.split('.')
  return rest.length > 1 && SUBSCRIBE.has(first!)
}

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

/** Story addresses carry a slug of several words, a long number, or a year and what follows it; sections are one or two plain words. */
function looksLikeStory(path: string[], link: URL): boolean {
  const last = path.at(-1) ?? ''
  const slugWords = last.split(/[-_]/).filter((part) => part.length > 1).length
  return (
    slugWords >= 4 ||
    /\d{5,}/.test(last + link.search) ||
    DATE.test(link.pathname) ||
    /\.[a-z]?html?$|\.php$|\.story$/.test(last)
  )
}

/** A year with what follows it in the path of a story. */
const DATE = /\/(19|20)\d\d\/(\d{1,2}\/|[^/]+-[^/]+)/
/** A month beside its year, in letters or numbers, or a whole day: `/2026/mar/04/`, `/2026-03/`, `-2026-03-04`, `/04_marzo_26/`; or a number with points, `/402.117.338`. */
const MONTH =
  /\/(19|20)\d\d(\/[a-z]{3}\/|-\d\d\/)|\b(19|20)\d\d-\d\d-\d\d\b|\/\d\d_[a-z]+_\d\d\/|\/\d{3}\.\d{3}\.\d{3}$/
const FILED_BY = new Set(patterns.idQuery)
/** A code goes from letters to digits and back at least so often; the name of a product does so once or twice. */
const SWITCHES = 4

/** Whether an address has the number, the code or the date by which sites file their stories; guides and manuals have none. */
export function isFiled(address: string): boolean {
  const url = webAddress(address)
  if (!url) return false
  const { pathname } = url
  const isNumbered = [...url.searchParams].some(
    ([key, value]) => FILED_BY.has(key.toLowerCase()) && /\d{3,}/.test(value),
  )
  if (isNumbered || /\d{5,}/.test(pathname) || DATE.test(pathname) || MONTH.test(pathname)) return true
  return pathname.split(/[/,-]/).some((part) => part.length >= 6 && isCode(part))
}

/**
 * Whether an address is that of a newsroom's story: it is filed, or has its long title below a section that no firm and no
 * guide has.
 */
export function isOfNewsroom(address: string): boolean {
  const path = webAddress(address)?.pathname.toLowerCase().split('/').filter(Boolean) ?? []
  const title = path.at(-1)?.split(/[-_]/) ?? []
  return isFiled(address) || (title.length >= LEAST_TITLE && path.slice(0, -1).some((part) => NEWS.has(part)))
}

/** A story's title has at least so many words. */
const LEAST_TITLE = 5

function isCode(part: string): boolean {
  const isMixed = /\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part)
  return isMixed || (part.match(/\d(?=[a-z])|[a-z](?=\d)/g)?.length ?? 0) >= SWITCHES
}

/** Whether two addresses are of one site, subdomains counted as one. */
export function sameSite(a: string, b: string): boolean {
  const [x, y] = [webAddress(a), webAddress(b)]
  return x !== null && y !== null && x.hostname !== '' && siteOf(bareHost(x)) === siteOf(bareHost(y))
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
function speaksForItself(host: string): boolean {
  return FIRM_HOST.has(host.split('.', 1)[0]!)
}

/** Where a link leads: mail filters wrap each address into their own. */
export function destination(link: URL | null): URL | null {
  const isWrapped = link && patterns.wrapperHost.some((host) => `.${link.hostname}`.endsWith(`.${host}`))
  const inner = isWrapped && link.searchParams.get('url')
  return inner ? webAddress(inner) : link
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

/** Whether a link leads to a shop: a shop's page for a product, or a link that pays for visitors. */
export function isShop(href: string, articleUrl: string): boolean {
  const link = destination(webAddress(href))
  if (!link) return false
  return (
    linkTarget(href, articleUrl) === 'affiliate' ||
    (!speaksForItself(bareHost(link)) && patterns.shops.some((name) => `.${link.hostname}.`.includes(`.${name}.`)))
  )
}

/** Whether a shop says something there, and sells nothing: what it calls back, how it works. */
export function isShopNotice(href: string): boolean {
  const path = destination(webAddress(href))?.pathname.toLowerCase() ?? ''
  return path.split(/[/_-]/).some((word) => NOTICE.has(word))
}

/** Whether a shop's address is that of a search in it: by its path, with what was looked for in the query. */
export function isShopSearch(href: string): boolean {
  const link = destination(webAddress(href))
  return (
    link !== null &&
    link.search !== '' &&
    link.pathname
      .toLowerCase()
      .split('/')
      .some((part) => SEARCH.has(part))
  )
}

/** Stands for the site of a page that has no address of the web, such as a saved file: no such host can be. */
const NOWHERE = 'https://page.invalid'

/**
 * An address as one of the web, or null where it is none; links of a page without one lead to its own site where they name no
 * other. Parsing is slow, and each link is asked after by several detectors.
 */
export const webAddress = remember((address: string): URL | null => {
  if (!URL.canParse(address)) return URL.canParse(address, NOWHERE) ? new URL(address, NOWHERE) : null
  const url = new URL(address)
  if (url.protocol === 'file:') return new URL(url.pathname + url.search + url.hash, NOWHERE)
  return url.href.startsWith('about:') ? new URL(NOWHERE) : url
})

/** The host without what stands before the site's own name. */
export function bareHost(url: URL): string {
  return url.hostname.toLowerCase().replace(/^(www|m|amp)\./, '')
}

/** The registrable domain, near enough: the last two labels, three where the second is a public one such as co.uk. */
function siteOf(host: string): string {
  const labels = host.split('.')
  return labels.slice(-1 - registryLabels(labels)).join('.')
}

/** How many labels at the end of a host are the registry's: two in co.uk, one in most. */
export function registryLabels(labels: string[]): number {
  const isPublic = /^(co|com|net|org|gov|ac|edu|or|ne)$/.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2
  return isPublic ? 2 : 1
}
