import { primaryTag } from '../../article/text/primaryTag.ts'
import { sentences } from '../../article/text/sentences.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { isFiled, isOfNewsroom } from '../links/filedAddress.ts'
import { isPrompt } from '../links/promptLink.ts'
import { isRecord } from '../links/recordLink.ts'
import { unaccented } from '../unaccented.ts'
import { callOdds } from './callOdds.ts'
import { isOwnPage, LEAST_STORY, type Stretch } from './labelledLinks.ts'
import { QUOTED } from './linkedCalls.ts'
import { clicks, endsPointing, opensPointing } from './pointers.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { speaksOfUs } from './siteNames.ts'
import { speaksOfRecord } from './speaksOfRecord.ts'

/** Such a sentence has at most so many characters. */
const LONGEST = 140

/** What stands behind the link of such a sentence: the marks that end it. */
const ENDS = /^[\s.!…。！।۔)\]）］】]*$/u

/**
 * The last sentence of a paragraph that holds one link, to another page of the site, and ends by pointing and says who tells of it
 * there or sounds like a call, “How to get the discount, we told here.”, or sounds much like one and ends with the link to a
 * story of a newsroom's: “All the rowers of tonight you find in the live blog.” Documents, maps and lists of the story are linked
 * so, too, and in a guide what it explains elsewhere.
 * @param language BCP 47 tag of the text, or '' when unknown.
 */
export function pointedEnding(
  { text, links }: Pick<Block, 'text' | 'links'>,
  url: string,
  language: string,
): Stretch | null {
  const link = links.at(-1)
  if (!link || text.length - link.start > LONGEST || !isOwnPage(link.href, url) || isRecord(link.href, url)) return null
  const points = endsPointing(text.slice(-LONGEST), language)
  // What neither ends by pointing nor with the link is never parted, which is slow.
  if (!points && !(ENDS.test(text.slice(link.end)) && leadsToStory(text.slice(link.start, link.end), link.href, url)))
    return null
  const { start } = sentences(text, language).at(-1)!
  const said = text.slice(start)
  const isOnly = links.filter((one) => one.start >= start).length === 1
  if (start < LEAST_STORY || said.length > LONGEST || !isOnly || link.start < start) return null
  if (QUOTED.test(said) || speaksOfRecord(said)) return null
  const isTold = points && (speaksOfUs(said, language) || saysTold(said, language))
  return isTold || callOdds(said) >= (points ? limits.atEnd : limits.leadsAtEnd) ? { start, end: text.length } : null
}

/** Whether a newsroom's link leads to a story, by the number or date of its address, or says no more than to click or read. */
function leadsToStory(anchor: string, href: string, url: string): boolean {
  return isOfNewsroom(url) && (isFiled(href) || isPrompt(anchor) || clicks(unaccented(anchor)) || opensPointing(anchor))
}

/** Whether a text has a word for what one told. */
function saysTold(text: string, language: string): boolean {
  const lists: Record<string, string[]> = promoWords.told
  const own = lists[primaryTag(language)] ?? []
  return words(text).some((word) => own.includes(word))
}
