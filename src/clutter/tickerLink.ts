import { ownPath } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { webAddress } from './linkTarget.ts'

const STOCKS = new Set(patterns.stockPath)
/** A share has a code or a name of at most so many words; a story's address has more. */
const MOST_WORDS = 2

/**
 * Whether an address of the own site is that of a share, a currency or an index, as sites link each mention of one:
 * `/quotes/ABC`, `/borsa/hisse/ABC`.
 */
export function isTickerLink(href: string, articleUrl: string): boolean {
  const path = ownPath(href, articleUrl)?.map((part) => part.toLowerCase())
  const host = webAddress(href)?.hostname.split('.', 1)[0] ?? ''
  const last = path?.at(-1)
  if (!path || last === undefined || last.split(/[-_]/).length > MOST_WORDS || /\d{4}|\.[a-z]?html?$/.test(last))
    return false
  return path.slice(0, -1).some((part) => STOCKS.has(part)) && (path.length > 1 || STOCKS.has(host))
}
