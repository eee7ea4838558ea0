import { sentences } from '../../article/text/sentences.ts'
import type { Block } from '../../article/types.ts'
import { cueAt } from '../cues.ts'
import type { CallInside } from './callAtEnd.ts'
import { callOdds } from './callOdds.ts'
import { LEAST_STORY } from './labelledLinks.ts'
import { isPartOfOther } from './partOfOther.ts'
import { opensPointing } from './pointers.ts'
import { lineOf, namesOne, thingsIn, videos } from './promptPhrases.ts'
import { endsAsQuestion } from './question.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { tellsOfElse } from './tellsOfElse.ts'

/** A call inside of a paragraph has at most so many characters, a question that leads up to it so many. By hand, on unseen pages. */
const LONGEST = 120
const LONGEST_QUESTION = 70

/**
 * The sentence of a paragraph that sounds like a call of a site, as a newsroom sets “Download the Harbour Post app for all of
 * it.” amid or behind what it tells: it names what sites offer, and speaks for the site or stands behind a question, “Not a
 * subscriber yet?”; the last one may name a video. The other sentences tell of something else. Null where it is a part of what
 * somebody says: who warns of messages, or says where to enrol, sounds alike.
 * @param language BCP 47 tag of the text, or '' when unknown.
 * @param speaksForSite whether a text names the site, or speaks of “us”.
 */
export function likelyCallInside(
  { text, kind }: Pick<Block, 'text' | 'kind'>,
  language: string,
  speaksForSite: (text: string) => boolean,
): CallInside | null {
  if (kind !== 'paragraph' || OPENS_SPEECH.test(text) || text.length < LEAST_STORY) return null
  // What holds no such sentence is never parted, which is slow.
  if (!QUESTION.test(text) && !speaksForSite(text) && !namesOne(videos(), lastSentence(text))) return null
  const all = sentences(text, language)
  for (const [i, { start: opens, end }] of all.entries()) {
    const before = all[i - 1]
    const isLed = before !== undefined && isQuestion(text.slice(before.start, before.end))
    const start = isLed ? before.start : opens
    if (end - opens > LONGEST || start < LEAST_STORY || isPartOfOther(text.slice(0, start))) continue
    const said = text.slice(start, end)
    if (isPartOfOther(said)) continue
    const isLast = i === all.length - 1
    const isPlayed = isLast && namesOne(videos(), said) && leadsToVideo(said, speaksForSite)
    const odds = Math.max(callOdds(text.slice(opens, end)), callOdds(said))
    const isOfSite = isPlayed || speaksForSite(said)
    if (odds < (isOfSite ? limits.atEnd : isLed ? limits.behindQuestion : Number.POSITIVE_INFINITY)) continue
    const things = isPlayed ? videos() : thingsIn(lineOf(said, true))
    if (things.length === 0 || !tellsOfElse(text.slice(0, start), things, language)) continue
    if (!isLast && namesOne(things, text.slice(end))) continue
    return { start, end, prompt: { kind: isPlayed ? 'video' : 'call', text: said.trim() } }
  }
  return null
}

/** Whether a sentence leads to a video of the page: “Send us your video” and “Watch a video first” do not. */
function leadsToVideo(said: string, speaksForSite: (text: string) => boolean): boolean {
  return cueAt(said)?.kind === 'video' || opensPointing(said) || speaksForSite(said)
}

/** The mark of a question, behind which a call may stand without naming its site. */
const QUESTION = /[?？؟]/u

function isQuestion(text: string): boolean {
  return text.trim().length <= LONGEST_QUESTION && endsAsQuestion(text.trim())
}

/** A dash opens what somebody says in many languages. */
const OPENS_SPEECH = /^\s*[–—-]/

/** What stands behind the last mark that may end a sentence, but for those that end the text; '' where that is long. */
function lastSentence(text: string): string {
  let at = text.length - 1
  while (at >= 0 && !LETTER.test(text[at]!)) at--
  while (at >= 0 && !ENDS.has(text[at]!)) at--
  return text.length - at > LONGEST ? '' : text.slice(at + 1)
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
const ENDS = new Set('.!?…。！？।۔؟')
