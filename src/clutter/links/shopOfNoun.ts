import { letterRuns } from '../../article/text/characters.ts'
import { isFiled } from './filedAddress.ts'
import { abbreviates, namedWords, spellings } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { bareHost, destination, sameSite, webAddress } from './webAddress.ts'

const AFFILIATE = new Set(patterns.affiliateKey)
const REFERRAL = new Set(patterns.referralQuery)
const PRODUCT_PATH = new Set(patterns.productPath)
const OFFICIAL = new Set(patterns.officialHost)
const SHOP_PARTS = new Set([...patterns.shopHost, ...patterns.shopHostWord])
/** So many letters in common at their beginning, and two words are forms of one, as shorter ones are with two letters more. */
const STEM = 6
const ENDING = 2
/** A shorter word (letters) says too little. */
const LEAST = 4
/** What a shop names says little beside the name; a report has a title, or is filed by number or date. */
const MOST_WORDS = 4
/** It stands in one of so many last parts of an address. */
const LAST = 3
/** A noun that is linked has at most so many characters. */
const LONGEST = 60
/** A part of a site's name from its midst says which site it is with so many letters. */
const LEAST_WITHIN = 6
/** Links to other sites of which a share this small tells them who sent the reader, where there are so many, and those few pay. */
const FEW_TELL = 0.34
const LEAST_FOREIGN = 3

/**
 * Whether another site's address is that of a shop, to which a noun is linked in passing: a page below a word for products
 * that names it, or one that is forwarded to or told which paper sent its visitor, and is a shop by the name of its host, by
 * naming the noun, or as a front page that pays for whom a single word sends.
 * Authorities and universities sell nothing, and whoever is named like the host is no noun.
 * @param noun words of a link that are no name.
 * @param articleUrl address of the article, by which the host is known that sends its readers there.
 * @param fewTell whether few of the story's links tell other sites who sent the reader.
 */
export function isShopOfNoun(noun: string, href: string, articleUrl: string, fewTell: boolean): boolean {
  const link = destination(webAddress(href))
  if (!link || noun.length > LONGEST) return false
  const forwarded = forwardedTo(link)
  const url = forwarded ?? link
  const labels = url.hostname.toLowerCase().split('.')
  if (labels.slice(-2).some((label) => OFFICIAL.has(label))) return false
  const said = letterRuns(noun).flatMap(spellings)
  if (said.some((word) => word.length >= LEAST && labels.some((label) => label.startsWith(word)))) return false
  const path = url.pathname.toLowerCase().split('/').filter(Boolean)
  // A shop's number may stand behind the name of what it sells.
  const name = path
    .slice(-LAST)
    .map(namedWords)
    .find((name) => name.some((word) => said.some((one) => isForm(one, word))))
  if (name && path.slice(0, -1).some((part) => PRODUCT_PATH.has(part))) return true
  const isForAffiliate = forwarded !== null || namesAffiliate(url)
  if (!isForAffiliate && !tellsWhoSent(url, articleUrl)) return false
  const isNamed = name !== undefined && name.length <= MOST_WORDS && !isFiled(url.href)
  // A paper that counts whom it sends puts its name into the addresses of sources too; those who help are no firms.
  const pays = isForAffiliate || (fewTell && labels.at(-1) !== 'org')
  const isSold = pays && letterRuns(noun).length === 1 && isFront(path)
  return isNamed || isSold || labels.slice(0, -1).some(isShop)
}

/** Whether few of a story's links tell other sites who sent the reader, so that it is not the paper that counts them all. */
export function fewTellWhoSent(hrefs: string[], articleUrl: string): boolean {
  const foreign = hrefs.filter((href) => !sameSite(href, articleUrl)).map((href) => destination(webAddress(href)))
  const telling = foreign.filter((url) => url && tellsWhoSent(url, articleUrl))
  return foreign.length >= LEAST_FOREIGN && telling.length <= foreign.length * FEW_TELL
}

/** Whether a path is that of a front page, or of one right below: what a paper's sentence tells of stands deeper. */
function isFront(path: string[]): boolean {
  const [page, ...deeper] = path.filter((part) => !LANGUAGE.test(part))
  return deeper.length === 0 && (page === undefined || /^[a-z]+$/.test(page))
}

/** A part of a path for a language or a country: `fr-ca`. */
const LANGUAGE = /^[a-z]{2}([-_][a-z]{2})?$/

/** Where those who pay for visitors forward to: an address in the query, of another host; null where there is none. */
function forwardedTo({ hostname, searchParams }: URL): URL | null {
  // Firefox lets no content script spread `searchParams.values()`.
  const inner = [...searchParams].find(([, value]) => /^https?:\/\//.test(value))
  const url = inner ? webAddress(inner[1]) : null
  return url && url.hostname !== hostname ? url : null
}

/** Whether a query names an affiliate. */
function namesAffiliate({ searchParams }: URL): boolean {
  return [...searchParams].some(([key]) => AFFILIATE.has(key.toLowerCase()))
}

/** Whether a query names, by its own name or letters of it, the site that the reader comes from. */
function tellsWhoSent({ searchParams }: URL, articleUrl: string): boolean {
  const article = webAddress(articleUrl)
  const own = article ? bareHost(article).replace(/[^a-z]/g, '') : ''
  return [...searchParams].some(([key, value]) => {
    // Content systems that name the own site in every address, as Ghost does, write it with its dot.
    return REFERRAL.has(key.toLowerCase()) && !value.includes('.') && isNameOf(value.toLowerCase(), own)
  })
}

/** Whether a short name is that of a site or of letters of it; “press” and “news” stand in many names. */
function isNameOf(short: string, own: string): boolean {
  const letters = short.replace(/[^a-z]/g, '')
  if (letters === own || (letters.length >= LEAST_WITHIN && own.includes(letters))) return true
  return letters.length > 1 && abbreviates(letters, own)
}

/** Whether a part of a host's name is a word for a shop, or ends with one. */
function isShop(label: string): boolean {
  return label.split('-').some((part) => {
    if (patterns.noShop.some((word) => part.endsWith(word))) return false
    return SHOP_PARTS.has(part) || patterns.shopHostEnd.some((word) => part.endsWith(word))
  })
}

function isForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < LEAST) return false
  if (long.startsWith(short) && long.length - short.length <= ENDING) return true
  return short.length >= STEM && long.startsWith(short.slice(0, STEM))
}
