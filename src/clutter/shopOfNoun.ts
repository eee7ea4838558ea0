import { letterRuns } from '../article/characters.ts'
import { namedWords, spellings } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { webAddress } from './linkTarget.ts'

const REFERRAL = new Set(patterns.referralQuery)
const PRODUCT_PATH = new Set(patterns.productPath)
const OFFICIAL = new Set(patterns.officialHost)
const SHOP_WORDS = [...patterns.shopHost, ...patterns.shopHostWord]
/** So many letters in common at their beginning, and two words are forms of one: “tents” and “tent-of-the-year”. */
const STEM = 4
/** What a shop names says little beside the name; a report has a title. */
const MOST_WORDS = 4

/**
 * Whether an address of another site is that of a shop, to which a noun is linked in passing: a shop by its host, or by the
 * noun that its address says, which tells who sent its visitor, as shops ask of those they pay; or what it sells under a
 * word for that. Authorities and universities sell nothing.
 * @param noun words of a link that are no name.
 */
export function isShopOfNoun(noun: string, href: string): boolean {
  const url = webAddress(href)
  if (
    !url ||
    url.hostname
      .split('.')
      .slice(-2)
      .some((label) => OFFICIAL.has(label))
  )
    return false
  const path = url.pathname.toLowerCase().split('/').filter(Boolean)
  if (path.slice(0, -1).some((part) => PRODUCT_PATH.has(part)) && says(namedWords(path.at(-1)!), noun)) return true
  if (!tellsReferrer(url)) return false
  const shown = [...path, ...url.searchParams.values()].map(namedWords)
  return isShopHost(url) || shown.some((name) => name.length <= MOST_WORDS && says(name, noun))
}

/** Content systems that name the own site in every address, as Ghost does, write it with its dot. */
function tellsReferrer({ searchParams }: URL): boolean {
  return [...searchParams].some(([key, value]) => REFERRAL.has(key.toLowerCase()) && !value.includes('.'))
}

/** Whether a part of the host's name is a word for a shop, or begins or ends with one. */
function isShopHost({ hostname }: URL): boolean {
  const parts = hostname.toLowerCase().split('.').slice(0, -1)
  return parts
    .flatMap((label) => label.split('-'))
    .some((part) =>
      SHOP_WORDS.some(
        (word) => part === word || (word.length >= STEM && (part.startsWith(word) || part.endsWith(word))),
      ),
    )
}

function says(name: string[], noun: string): boolean {
  const said = letterRuns(noun).flatMap(spellings)
  return name.some((word) => said.some((one) => isForm(one, word)))
}

function isForm(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= STEM && a.slice(0, STEM) === b.slice(0, STEM)
}
