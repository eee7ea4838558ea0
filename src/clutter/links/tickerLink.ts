import { ownPath } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { webAddress } from './linkTarget.ts'

const STOCKS = new Set(patterns.stockPath)
/** A share has a code or a name of at most so many words; a story's address has more. */
const MOST_WORDS = 2
/** The number of a security (ISO 6166): two letters for its country, nine letters or digits, and one to check them by. */
const SECURITY_NUMBER = /(?:^|[-_])[a-z]{2}[a-z\d]{9}\d$/
/** Between the word for shares and the name of one stands at most a market. */
const REACH = 2
/** A code that counts shares behind the letters of their market, as in China. */
const MARKET_NUMBER = /^(?:sh|sz|bj|hk)\d{5,6}$/
/** A name that says whose share it is the price of: `harbour-bank-share-price`. */
const SHARE_NAMED = /(?:^|-)(?:share|stock)-?price(?:-?quote)?$/
/** The number of a share in Japan, Hong Kong and Taiwan, right behind a word for shares. */
const SHARE_NUMBER = /^(?!(?:19|20)\d\d$)\d{4,5}$/
/** The code of a share, perhaps behind that of its market. */
const TICKER = /^(?:[A-Z]{2,6}:)?[A-Z]{1,6}$/
/** Of the words for shares those that name sayings, signs and goods in store on sites of other kinds. */
const GOODS = new Set(patterns.goodsPath)

/**
 * Whether an address is that of a share, a currency or an index, as sites link each mention of one: `/quotes/ABC`,
 * `/quote/exchange/abc`. Those of other sites end with its code: `stocks.host/ABC`.
 */
export function isTickerLink(href: string, articleUrl: string): boolean {
  const own = ownPath(href, articleUrl)
  if (!own) return isForeignTicker(href)
  const path = own.map((part) => part.toLowerCase())
  const named = path.map((part) => part.replace(SECURITY_NUMBER, '').replace(MARKET_NUMBER, ''))
  if (path.some((part) => SHARE_NAMED.test(part))) return true
  if (STOCKS.has(path.at(-2) ?? '') && SHARE_NUMBER.test(path.at(-1)!)) return true
  const isStory =
    (named.at(-1) ?? '').split(/[-_]/).length > MOST_WORDS || named.some((part) => /^\d+$|\d{4}/.test(part))
  return !isStory && isOfStocks(path)
}

function isForeignTicker(href: string): boolean {
  const url = webAddress(href)
  const path = url?.pathname.split('/').filter(Boolean) ?? []
  const last = path.at(-1) ?? ''
  const isNumber = MARKET_NUMBER.test(last)
  if (!url || !(isNumber || TICKER.test(last))) return false
  const named = [url.hostname.split('.')[0]!, ...path].map((part) => part.toLowerCase())
  return isOfStocks(isNumber ? named : named.filter((part) => !GOODS.has(part)))
}

/** Whether a word for shares stands before the last part, with at most a market between. */
function isOfStocks(path: string[]): boolean {
  return path
    .slice(0, -1)
    .slice(-REACH)
    .some((part) => STOCKS.has(part))
}
