import { sentences } from '../../article/text/sentences.ts'
import type { Block } from '../../article/types.ts'
import type { CallAtEnd } from './callAtEnd.ts'
import { callOdds } from './callOdds.ts'
import { LEAST_STORY } from './labelledLinks.ts'
import { holds, lineOf, thingsIn, videos } from './promptPhrases.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { tellsOfElse } from './tellsOfElse.ts'

/** A call at the end of a paragraph has at most so many characters. By hand, on unseen pages. */
const LONGEST = 120

/**
 * Where the last sentence of a paragraph begins, if it sounds like a call of a site, and speaks for it and names what sites
 * offer, as a newsroom sets “Download the Harbour Post app for all of it.” behind what it tells, or names a video; and the
 * sentences before tell of something else. Null where it is a part of what somebody says: who warns of messages, or says where to enrol, sounds alike.
 * @param language BCP 47 tag of the text, or '' when unknown.
 * @param speaksForSite whether a text names the site, or speaks of “us”.
 */
export function likelyCallAtEnd(
  { text, kind }: Pick<Block, 'text' | 'kind'>,
  language: string,
  speaksForSite: (text: string) => boolean,
): CallAtEnd | null {
  if (kind !== 'paragraph' || OPENS_SPEECH.test(text)) return null
  // What cannot be its last sentence is never parted, which is slow.
  const near = lastSentence(text)
  if (near.length > LONGEST || text.length - near.length < LEAST_STORY || isPartOfOther(near)) return null
  const isCall = (end: string) => (speaksForSite(end) || namesOne(videos(), end)) && callOdds(end) >= limits.atEnd
  if (!isCall(near)) return null
  const start = sentences(text, language).at(-1)?.start ?? 0
  const said = text.slice(start)
  if (start < LEAST_STORY || isPartOfOther(said) || !isCall(said)) return null
  const isPlayed = namesOne(videos(), said)
  const things = isPlayed ? videos() : thingsIn(lineOf(said, true))
  if (things.length === 0 || !tellsOfElse(text.slice(0, start), things, language)) return null
  return { start, prompt: { kind: isPlayed ? 'video' : 'call', text: said.trim() } }
}

function namesOne(things: string[], text: string): boolean {
  const line = lineOf(text, true)
  return things.some((one) => holds(line, one))
}

/** A dash opens what somebody says in many languages. */
const OPENS_SPEECH = /^\s*[–—-]/

/** What stands behind the last mark that may end a sentence, but for those that end the text. */
function lastSentence(text: string): string {
  let at = text.length - 1
  while (at >= 0 && !LETTER.test(text[at]!)) at--
  while (at >= 0 && !ENDS.has(text[at]!)) at--
  return text
    .slice(at + 1)
    .replace(CLOSING, '')
    .trim()
}

/** What closes a quotation behind the mark that ends its last sentence. */
const CLOSING = /^["”“’»」』)\]）］】]+(?=\s)/u

const LETTER = /[\p{L}\p{M}\p{N}]/u
const ENDS = new Set('.!?…。！？।۔؟')

/** Whether a quotation or a bracket begins before a text and ends in it. */
function isPartOfOther(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0
  const isOdd = count(/"/g) % 2 === 1
  return isOdd || count(/[“„«「『([（［【]/g) !== count(/[”»」』)\]）］】]/g)
}
