import { ownPath } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }

const STOCKS = new Set(patterns.stockPath)
/** A share has a code or a name of at most so many words; a story's address has more. */
const MOST_WORDS = 2
/** The number of a security (ISO 6166): two letters for its country, nine letters or digits, and one to check them by. */
const SECURITY_NUMBER = /(?:^|[-_])[a-z]{2}[a-z\d]{9}\d$/
/** Between the word for shares and the name of one stands at most a market. */
const REACH = 2

/**
 * Whether an address of the own site is that of a share, a currency or an index, as sites link each mention of one:
 * `/quotes/ABC`, `/quote/exchange/abc`.
 */
export function isTickerLink(href: string, articleUrl: string): boolean {
  const path = ownPath(href, articleUrl)?.map((part) => part.toLowerCase()) ?? []
  const last = path.at(-1) ?? ''
  const named = path.map((part) => part.replace(SECURITY_NUMBER, ''))
  const isStory = last.split(/[-_]/).length > MOST_WORDS || named.some((part) => /^\d+$|\d{4}/.test(part))
  return (
    !isStory &&
    path
      .slice(0, -1)
      .slice(-REACH)
      .some((part) => STOCKS.has(part))
  )
}
