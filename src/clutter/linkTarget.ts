import { remember } from '../article/remember.ts'
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
const SUBSCRIBE = new Set(patterns.subscribePath)
const AFFILIATE_PATH = new Set(patterns.affiliatePath)
const POST = new Set(patterns.postPath)
const NO_SHOP = new Set(patterns.noShopHost)
const OWN_HOST = new Set(patterns.socialOwnHost)
const OWN_PATH = new Set(patterns.socialOwnPath)
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
  const place = host + link.pathname
  if (patterns.store.some((name) => place.startsWith(name))) return 'store'
  if (patterns.social.some((name) => host === name || host.endsWith(`.${name}`)))
    return isPost(link) || isOfNetwork(host, path) ? 'other-site' : 'social'
  if (own === null || siteOf(host) !== siteOf(bareHost(own))) return 'other-site'
  if (link.origin === own.origin && sameEnd(link.pathname, own.pathname) && link.search === own.search) return 'self'
  // The front page of a subdomain is its own place: a manual, a shop.
  if (path.length === 0) return isFront(link) && (host === bareHost(own) || host === siteOf(host)) ? 'home' : 'other'
  if (/\.(pdf|docx?|xlsx?|csv|zip|mp3|mp4)$/.test(link.pathname)) return 'file'
  if (path.some((part) => SUBSCRIBE.has(part))) return 'subscribe'
  if (isTag(path, link)) return 'tag'
  return looksLikeStory(path, link) ? 'story' : 'section'
}

/** A number after the front page's address names a page, as `/?p=395` does. */
function isFront({ searchParams }: URL): boolean {
  return [...searchParams].every(([key, value]) => key.startsWith('utm_') || !/^\d+$/.test(value))
}

/** A tag page has its name right after the word for tags, or after the kind of tag; a story filed below has a longer one. */
function isTag(path: string[], link: URL): boolean {
  const at = path.findIndex((part) => TAG.has(part))
  if (at >= 0 && at === path.length - 1) return link.search !== ''
  if (at >= 0) return path.length - at <= 2 || !/^[^\W\d]+([-_][^\W\d]+){2,}$/.test(path.at(-1)!)
  if (path.some((part) => patterns.listName.some((name) => part.includes(name)))) return true
  return path.length === 1 && /^(tag|topic|thema|tema)-/.test(path[0]!)
}

/** Story addresses carry a slug of several words, a long number, or a year and what follows it; sections are one or two plain words. */
function looksLikeStory(path: string[], link: URL): boolean {
  const last = path.at(-1) ?? ''
  const slugWords = last.split(/[-_]/).filter((part) => part.length > 1).length
  return (
    slugWords >= 4 ||
    /\d{5,}/.test(last + link.search) ||
    DATE.test(link.pathname) ||
    /\.s?html?$|\.php$|\.story$/.test(last)
  )
}

/** A year with what follows it in the path of a story. */
const DATE = /\/(19|20)\d\d\/(\d{1,2}\/|[^/]+-[^/]+)/

/** Whether an address has the number, the code or the date by which sites file their stories; guides and manuals have none. */
export function isFiled(address: string): boolean {
  const url = webAddress(address)
  if (!url) return false
  const isCode = (part: string) => /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w-]{6,}$/.test(part)
  const { pathname, search } = url
  return /\d{5,}/.test(pathname + search) || DATE.test(pathname) || pathname.split(/[/,]/).some(isCode)
}

/** Whether two addresses are of one site, subdomains counted as one. */
export function sameSite(a: string, b: string): boolean {
  const [x, y] = [webAddress(a), webAddress(b)]
  return x !== null && y !== null && x.hostname !== '' && siteOf(bareHost(x)) === siteOf(bareHost(y))
}

/** A post or a video is what a story may speak of; a channel is not. */
function isPost({ pathname, searchParams }: URL): boolean {
  return pathname.split('/').some((part) => POST.has(part)) || searchParams.has('v') || /^\/@[^/]+\/\d+/.test(pathname)
}

/** Whether a network speaks there itself: its help, its rules, its business. */
function isOfNetwork(host: string, [first]: string[]): boolean {
  return OWN_HOST.has(host.split('.', 1)[0]!) || (first !== undefined && OWN_PATH.has(first))
}

/** Mail filters wrap each address into their own. */
function destination(link: URL | null): URL | null {
  const isWrapped = link && patterns.wrapperHost.some((host) => `.${link.hostname}`.endsWith(`.${host}`))
  const inner = isWrapped && link.searchParams.get('url')
  return inner ? webAddress(inner) : link
}

function isAffiliate(link: URL, host: string, path: string[]): boolean {
  if (patterns.affiliateHost.some((name) => host === name || host.endsWith(`.${name}`))) return true
  if (path.slice(0, -1).some((part) => AFFILIATE_PATH.has(part))) return true
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
    (!NO_SHOP.has(link.hostname.split('.', 1)[0]!) &&
      patterns.shops.some((name) => `.${link.hostname}.`.includes(`.${name}.`)))
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

function bareHost(url: URL): string {
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
