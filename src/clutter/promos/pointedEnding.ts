import { primaryTag } from '../../article/text/primaryTag.ts'
import { sentences } from '../../article/text/sentences.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { isRecord } from '../links/recordLink.ts'
import { callOdds } from './callOdds.ts'
import { isOwnPage, LEAST_STORY, type Stretch } from './labelledLinks.ts'
import { QUOTED } from './linkedCalls.ts'
import { endsPointing } from './pointers.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { speaksOfUs } from './siteNames.ts'

/** Such a sentence has at most so many characters. */
const LONGEST = 140

/**
 * The last sentence of a paragraph that ends by pointing, holds one link, to another page of the site, and says who tells of it
 * there or sounds like a call: “How to get the discount, we told here.” What is a document of the story is linked so, too.
 * @param language BCP 47 tag of the text, or '' when unknown.
 */
export function pointedEnding(
  { text, links }: Pick<Block, 'text' | 'links'>,
  url: string,
  language: string,
): Stretch | null {
  const link = links.at(-1)
  if (!link || text.length - link.start > LONGEST || !isOwnPage(link.href, url) || isRecord(link.href, url)) return null
  // What does not end by pointing is never parted, which is slow.
  if (!endsPointing(text.slice(-LONGEST), language)) return null
  const { start } = sentences(text, language).at(-1)!
  const said = text.slice(start)
  const isOnly = links.filter((one) => one.start >= start).length === 1
  if (start < LEAST_STORY || said.length > LONGEST || !isOnly || link.start < start) return null
  const isTold = speaksOfUs(said, language) || saysTold(said, language)
  return !QUOTED.test(said) && (isTold || callOdds(said) >= limits.atEnd) ? { start, end: text.length } : null
}

/** Whether a text has a word for what one told. */
function saysTold(text: string, language: string): boolean {
  const lists: Record<string, string[]> = promoWords.told
  const own = lists[primaryTag(language)] ?? []
  return words(text).some((word) => own.includes(word))
}
