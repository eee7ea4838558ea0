import { namedWords, ownPath } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { webAddress } from './webAddress.ts'

const SECTIONS = new Set(patterns.sectionPath)
const PAID = new Set(patterns.paidPath)
const SHOPS = new Set(patterns.shopPath)
const SHOP_HOSTS = new Set(patterns.shopHost)
const OWN_PAGES = new Set(patterns.ownPagePath)
/** A section, team or company has a name of at most so many words; a story's address has more. */
const MOST_WORDS = 2

/**
 * Whether an address of the own site is that of a section, a team, a player or a company, which list stories: parts in
 * plain words, below one that sites call their sections.
 */
export function isSectionLink(href: string, articleUrl: string): boolean {
  const path = ownPath(href, articleUrl)?.map((part) => part.toLowerCase())
  if (!path?.some((part) => SECTIONS.has(part))) return false
  return path.every((part) => /^\p{L}[\p{L}\p{M}_-]*$/u.test(part)) && namedWords(path.at(-1)!).length <= MOST_WORDS
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
