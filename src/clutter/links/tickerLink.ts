import { letterRuns } from '../../article/text/characters.ts'
import { abbreviates, namedWords, ownPath, spellings } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { webAddress } from './webAddress.ts'

const STOCKS = new Set(patterns.stockPath)
/** Of the words for shares those that name sayings, signs and goods in store on sites of other kinds. */
const GOODS = new Set(patterns.goodsPath)
const STOCK_HOSTS = new Set(patterns.stockHost)
const KEYS = new Set(patterns.shareKey)
const SECTIONS = new Set(patterns.sectionPath.filter((part) => !STOCKS.has(part)))
const RATES = new Set(patterns.ratesPath)
const PRICES = new Set(patterns.priceWord)
const PRICED = new Set(patterns.pricedWord)
/** A share has a code or a name of at most so many words; a story's address has more. */
const MOST_WORDS = 2
/** The number of a security (ISO 6166): two letters for its country, nine letters or digits, and one to check them by. */
const SECURITY_NUMBER = /(?:^|[-_])[a-z]{2}[a-z\d]{9}\d$/
/** Between the word for shares and the name of one stands at most a market. */
const REACH = 2
/** The markets of China, below which their shares are counted. */
const MARKETS = new Set(['sh', 'sz', 'bj', 'hk'])
/** A code that counts shares behind the letters of their market, as in China. */
const MARKET_NUMBER = /^(?:sh|sz|bj|hk)\d{5,6}$/
/** A name that says whose share it is the price of, in at most five words: `harbour-bank-share-price`. */
const SHARE_NAMED = /^(?:[^-]+-){0,3}(?:share|stock)-?price(?:-?quote)?$/
/** The number of a share in East Asia, right behind a word for shares: in a story's number there is no zero in front. */
const SHARE_NUMBER = /^(?!(?:19|20)\d\d$)\d{4,5}$|^0\d{5}$|^\d{4,6}\.[a-z]{1,2}$/
/** What a host for shares files one under, or a bond or fund; by its number below a word for shares. */
const HOSTED_NUMBER = /^\d{4,6}(?:\.s?html?)?$/
const HOSTED_CODE = /^(?:[A-Z]{2,6}:)?[A-Z]{1,6}\d{0,3}$/
/** The code of a share, perhaps behind that of its market, or with what it is priced in. */
const TICKER = /^(?:[A-Z]{2,6}:)?[A-Z]{1,6}$/
const OWN_TICKER = /^(?:[A-Z]{2,6}:)?[A-Z]{1,6}(?:[.=-][A-Z=]{1,4})?$/
/** The code of a share behind the name of whom it is of. */
const NAMED_TICKER = /-([A-Z]{2,10})$/
/** The same in a query, of any market. */
const KEYED = /^(?:[A-Z]{2,6}:)?(?:\d{4,6}|[A-Z]{2,6}|[A-Z]{2}[A-Z\d]{9}\d)(?:\.[A-Za-z]{1,3})?$/
/** What pages of single shares are filed below. */
const PAGES = new Set([...patterns.sharePage, ...MARKETS])
/** The page of a price has a name of at most so many words. */
const MOST_PRICE_WORDS = 4

/**
 * Whether an address is that of a share, a currency or an index, as sites link each mention of one: `/quotes/ABC`,
 * `/quote/exchange/abc`, `/exchange-rates`. Those of other sites end with its code or, below a word for shares, its name.
 * @param anchor words of the link.
 */
export function isTickerLink(anchor: string, href: string, articleUrl: string): boolean {
  const own = ownPath(href, articleUrl)
  const host = webAddress(href)?.hostname.split('.')[0] ?? ''
  return own ? isOwnTicker(anchor, href, own, host) : isForeignTicker(anchor, href, host)
}

function isOwnTicker(anchor: string, href: string, own: string[], host: string): boolean {
  const path = own.map((part) => part.toLowerCase())
  const [above, last = ''] = [path.at(-2) ?? '', path.at(-1)]
  if (path.some((part) => SHARE_NAMED.test(part)) || isRates(path)) return true
  if (isNumberBelow(path)) return true
  if (STOCKS.has(above) && (isCodeOf(anchor, own.at(-1)!) || isKeyed(last))) return true
  if (path.some(isStockWord) && (isKeyedIn(href) || SECURITY_NUMBER.test(last))) return true
  if (STOCKS.has(host) && isHosted(own)) return isOfStocks([host, ...path])
  const named = path.map((part) => part.replace(SECURITY_NUMBER, '').replace(MARKET_NUMBER, ''))
  const isStory =
    (named.at(-1) ?? '').split(/[-_]/).length > MOST_WORDS || named.some((part) => /^\d+$|\d{4}/.test(part))
  // Sayings are quotes too: what is no code must stand below a section.
  const isCode = OWN_TICKER.test(own.at(-1) ?? '') || MARKET_NUMBER.test(last)
  const isMarket = isCode || path.some((part) => SECTIONS.has(part)) || STOCKS.has(host)
  return !isStory && isOfStocks(isMarket ? path : withoutGoods(path))
}

function isForeignTicker(anchor: string, href: string, host: string): boolean {
  const path = webAddress(href)?.pathname.split('/').filter(Boolean) ?? []
  const last = path.at(-1) ?? ''
  const named = [host, ...path].map((part) => part.toLowerCase())
  if (STOCKS.has(host) && isHosted(path)) return isOfStocks(named)
  if (STOCK_HOSTS.has(host) && named.includes('item') && !/\p{N}/u.test(anchor) && isKeyedIn(href)) return true
  if (MARKET_NUMBER.test(last) || (TICKER.test(last) && isShortFor(last, anchor))) return isOfStocks(named)
  if (OWN_TICKER.test(last)) return isOfStocks(withoutGoods(named))
  // What has its own name at its host speaks for itself.
  const [first = ''] = wordsOf(anchor)
  return isCalled(last, anchor) && !webAddress(href)!.hostname.includes(first) && withoutGoods(named).some(isStockWord)
}

/** Whether a path of a host for shares ends with the code of one, or with its number below a word for them. */
function isHosted(path: string[]): boolean {
  const [above, last] = [path.at(-2)?.toLowerCase() ?? '', path.at(-1) ?? '']
  return HOSTED_CODE.test(last) || (HOSTED_NUMBER.test(last) && (STOCKS.has(above) || MARKETS.has(above)))
}

/**
 * Whether the last part is the number of a share right below a word for them, or with one between that says no more:
 * `/stock/detail/7203.html`.
 */
function isNumberBelow(path: string[]): boolean {
  // What stands below the number of a share in China is what the page shows of it.
  const isShown = MARKET_NUMBER.test(path.at(-2) ?? '')
  const number = (isShown ? path.at(-2) : path.at(-1))?.replace(/\.s?html?$/, '') ?? ''
  const above = path.slice(0, isShown ? -2 : -1)
  if (!SHARE_NUMBER.test(number) && !MARKET_NUMBER.test(number)) return false
  return STOCKS.has(above.at(-1) ?? '') || (PAGES.has(above.at(-1) ?? '') && STOCKS.has(above.at(-2) ?? ''))
}

/** Whether a part of an address gives the number of a share and what that is: `companyid-13215.cms`. */
function isKeyed(part: string): boolean {
  const [, key, number] = /^([a-z-]+)-(\d{3,6})(?:\.[a-z]+)?$/.exec(part) ?? []
  return number !== undefined && KEYS.has(key!)
}

/** Whether the query gives the number or the code of a share: `?code=005930`. */
function isKeyedIn(href: string): boolean {
  const query = webAddress(href)?.searchParams
  return [...KEYS].some((key) => KEYED.test(query?.get(key) ?? ''))
}

/** Whether a part of an address is what the link says, by its name and the code behind it: `harbour-bank-HBNK`. */
function isCodeOf(anchor: string, part: string): boolean {
  const code = NAMED_TICKER.exec(part)?.[1]
  return (
    code !== undefined && isShortFor(code, anchor) && wordsOf(anchor).every((word) => namedWords(part).includes(word))
  )
}

/** Whether a part of an address has the words of a link, and no more. */
function isCalled(part: string, anchor: string): boolean {
  const said = wordsOf(anchor)
  const name = namedWords(part)
  return said.length > 1 && said.length === name.length && name.every((word) => said.includes(word))
}

/** Whether a code is short for the words of a link: `HBK` for “Harbour Bank”. */
function isShortFor(code: string, anchor: string): boolean {
  return abbreviates(code.toLowerCase().split(':').at(-1)!, wordsOf(anchor).join(''))
}

function wordsOf(anchor: string): string[] {
  return letterRuns(anchor).flatMap((word) => spellings(word).slice(0, 1))
}

/** Whether a path is that of the page of what currencies or gold cost: `/exchange-rates`, `/gold-price-today`; a story's says more. */
function isRates(path: string[]): boolean {
  const at = path.findIndex((part) => RATES.has(part))
  const below = at < 0 ? [] : path.slice(at + 1).flatMap((part) => part.split(/[-_]/))
  if (at >= 0 && below.length <= MOST_WORDS && !below.some((word) => /\d/.test(word))) return true
  const name = (path.at(-1) ?? '').split(/[-_]/)
  const price = name.findIndex((word) => PRICES.has(word))
  const isPriced = [-2, -1, 1, 2].some((step) => PRICED.has(name[price + step] ?? ''))
  return price >= 0 && isPriced && name.length <= MOST_PRICE_WORDS && !/\d/.test(name.join())
}

function withoutGoods(path: string[]): string[] {
  return path.filter((part) => !GOODS.has(part))
}

function isStockWord(part: string): boolean {
  return STOCKS.has(part)
}

/** Whether a word for shares stands before the last part, with at most a market between. */
function isOfStocks(path: string[]): boolean {
  return path.slice(0, -1).slice(-REACH).some(isStockWord)
}
