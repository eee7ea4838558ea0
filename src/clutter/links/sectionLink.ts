import { namedWords, ownPath } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { isFiled, webAddress } from './linkTarget.ts'

const SECTIONS = new Set(patterns.sectionPath)
const PAID = new Set(patterns.paidPath)
const SHOPS = new Set(patterns.shopPath)
const SHOP_HOSTS = new Set(patterns.shopHost)
const OWN_PAGES = new Set(patterns.ownPagePath)
const MADE_PAGES = new Set(patterns.madePagePath)
const FILED_SECTIONS = new Set([...patterns.sectionPath, ...patterns.filedSectionPath])
const PLACES = new Set(patterns.placePath)
const TOOLS = new Set(patterns.toolPage)
const SITE_PAGES = new Set(patterns.sitePage)
/** A section, team or company has a name of at most so many words; a story's address has more. */
const MOST_WORDS = 2
/** So many has what a site lists its stories on that files them. */
const MOST_LIST_WORDS = 3

/**
 * Whether an address of the own site is that of a section, a team, a player or a company, which list stories: parts in
 * plain words, below one that sites call their sections.
 */
export function isSectionLink(href: string, articleUrl: string): boolean {
  const path = ownPath(href, articleUrl)?.map((part) => part.toLowerCase())
  if (!path?.some((part) => SECTIONS.has(part))) return false
  return path.every((part) => /^\p{L}[\p{L}\p{M}_-]*$/u.test(part)) && namedWords(path.at(-1)!).length <= MOST_WORDS
}

/** A page where a site lists its stories, or keeps counting something. */
interface ListPage {
  /** How many parts its address has. */
  depth: number
  /** Whether one of them is what sites call their sections, and whether all are: then it is the front of one. */
  isBelowSection: boolean
  isFront: boolean
  /** Whether it is of a place, as its first part says. */
  isOfPlace: boolean
  /** Words of the last one. */
  name: string[]
}

/**
 * What an address of the own site is that lists stories, where the site files those by number or date: one that has no
 * number, no date and no long name. Null for any other.
 */
export function listPage(href: string, articleUrl: string): ListPage | null {
  const path = ownPath(href, articleUrl)
  if (!path || path.length === 0 || isFiled(href) || !isFiled(articleUrl)) return null
  const isBelowSection = path.some((part) => FILED_SECTIONS.has(part))
  const isSameHost = webAddress(href)?.hostname === webAddress(articleUrl)?.hostname
  // Firms keep their manuals and shops on hosts of their own, papers their sections.
  if (!isSameHost && !isBelowSection) return null
  const isMade = (part: string) =>
    MADE_PAGES.has(part) || (OWN_PAGES.has(part) && !(part === 'about' && isSameHost && isAboutOther(path)))
  if (path.some(isMade) || !path.every((part) => /^[\p{Ll}\p{Lo}\p{M}\d_-]+$/u.test(part))) return null
  const name = namedWords(path.at(-1)!)
  if (name.length > MOST_LIST_WORDS || name.some((word) => TOOLS.has(word))) return null
  const isFront = path.every((part) => FILED_SECTIONS.has(part))
  const isOfPlace = path.length === 2 && PLACES.has(path[0]!)
  return { depth: path.length, isBelowSection, isFront, isOfPlace, name }
}

/** Whether a page “about” something is about another thing than the site, as papers file each topic. */
function isAboutOther(path: string[]): boolean {
  return path.length > 1 && !path.some((part) => namedWords(part).some((word) => SITE_PAGES.has(word)))
}

/** Whether an address of the own site is that of what somebody paid it to publish. */
export function isPaidPage(href: string, articleUrl: string): boolean {
  return PAID.has(ownPath(href, articleUrl)?.[0]?.toLowerCase() ?? '')
}

/** Whether an address names a host of a site that sells, as `shop.example.com` does. */
function isShopHost(href: string): boolean {
  return SHOP_HOSTS.has(webAddress(href)?.hostname.split('.', 1)[0] ?? '')
}

/** Whether an address of the own site is below one where it sells something, or says what to buy; there itself such links are its own. */
export function isOwnShopLink(href: string, articleUrl: string): boolean {
  const path = ownPath(href, articleUrl)?.map((part) => part.toLowerCase())
  if (!path || path.length === 0 || path.some((part) => OWN_PAGES.has(part) && !SHOPS.has(part))) return false
  const here = new Set(ownPath(articleUrl, articleUrl)?.map((part) => part.toLowerCase()))
  const isShop = (part: string) => (SHOPS.has(part) && !here.has(part)) || /-(jobs|shop|store)$/.test(part)
  return path.slice(0, -1).some(isShop) || (isShopHost(href) && !isShopHost(articleUrl))
}
