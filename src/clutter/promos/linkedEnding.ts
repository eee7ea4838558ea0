import { hasDigit } from '../../article/text/characters.ts'
import { primaryTag } from '../../article/text/primaryTag.ts'
import { sentences } from '../../article/text/sentences.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { cueAt } from '../cues.ts'
import { isAuthorPage, type LinkTarget, linkTarget } from '../links/linkTarget.ts'
import { isPrompt } from '../links/promptLink.ts'
import { isRecord } from '../links/recordLink.ts'
import { callOdds } from './callOdds.ts'
import type { Stretch } from './labelledLinks.ts'
import { endsPointing, opensPointing } from './pointers.ts'
import { promptIn } from './prompts.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/** Characters of the longest headline or request. */
const LONGEST = 120
/** Fewer words may be a name, a footnote or a source, unless they ask. */
const LEAST_WORDS = 3
/** What only points says no more words. */
const MOST_POINTING_WORDS = 10

/** Where such links lead: to another page of the site, or to where visitors are paid for. */
const LEADS = new Set<LinkTarget>(['story', 'section', 'tag', 'subscribe', 'affiliate'])
/** Where they lead that ask the reader to download or follow something. */
const ASKED_TO = new Set<LinkTarget>(['store', 'social'])

/** Languages that end no sentence with a mark of its own. */
const WITHOUT_STOPS = new Set(['th', 'lo', 'km', 'my'])

/**
 * The last sentence of a paragraph where it is one link as a whole and leads on: a headline or a request, which lacks the full
 * stop that the sentence before it has or stands in brackets, a sentence that asks to subscribe or give or sounds like a call, or a
 * short one that ends by pointing (“You can hear it here.”). All other sentences that are links tell of something.
 * @param language BCP 47 tag of the text, or '' when unknown.
 */
export function linkedEnding({ text, links }: Block, url: string, language: string): Stretch | null {
  const link = links.at(-1)
  if (!link || text.length - link.start > LONGEST || WITHOUT_STOPS.has(primaryTag(language))) return null
  const target = linkTarget(link.href, url)
  if (!(LEADS.has(target) || ASKED_TO.has(target)) || isAuthorPage(link.href, url)) return null
  const opening = OPENING.exec(text.slice(Math.max(0, link.start - LONGEST_OPENING), link.start))
  const closing = CLOSING.exec(text.slice(link.end))
  if (!opening || !closing) return null
  const said = text.slice(link.start, link.end)
  const start = link.start - opening[2]!.length
  const part = { start, end: text.length }
  const request = { text: said, links: [{ ...link, start: 0, end: said.length }] }
  const isSentence = endsSentence(said + closing[0])
  // A sentence that leads to an app or a channel may tell of it.
  if ((target === 'subscribe' || (!isSentence && !LEADS.has(target))) && promptIn(request, [target]) !== null)
    return part
  if (!LEADS.has(target)) return null
  if (isSentence && !BRACKET.test(text.slice(start))) return asks(said, link.href, url, language) ? part : null
  // What is quoted, or announces what follows, is told; and an abbreviation ends no sentence.
  if (/^["“„«‘「『]|[:：]\s*$/u.test(said) || !followsSentence(text, start, link.start, language)) return null
  return words(said).length >= LEAST_WORDS || isPrompt(said) ? part : null
}

function asks(said: string, href: string, url: string, language: string): boolean {
  if (isPrompt(said)) return true
  const opensAsCall = cueAt(said) !== null || opensPointing(said)
  if (callOdds(said) >= (opensAsCall ? limits.linkedEnding : limits.atEnd) && !isRecord(href, url)) return true
  return endsPointing(said, language) && words(said).length <= MOST_POINTING_WORDS && !hasDigit(said)
}

/** Whether the sentence before ends there, and not only an abbreviation in it (“the U.S. Court of Appeals”). */
function followsSentence(text: string, from: number, to: number, language: string): boolean {
  if (INITIAL.test(text.slice(0, from).trimEnd())) return false
  return sentences(text, language).some(({ start }) => start >= from && start <= to)
}

const INITIAL = /(?:^|[\s.])\p{Lu}\.$/u
/** The end of the sentence before, then what may stand before such a link: signs, a bracket that opens. */
const OPENING = /[.!?…。！？।۔؟]["”’'»)\]」』]*(\s*)([([（［【]?[\s☞▶►▷→>👉–—-]*)$/u
/** The signs before a link are not more (characters). */
const LONGEST_OPENING = 20
const CLOSING = /^[\s.!?…。！？।۔›»>→)\]）］】]*$/u
const SENTENCE_END = /[.!?…。！？।۔؟]["”’»]*\s*$/u
const BRACKET = /^[([（［【].*[)\]）］】][.。]?\s*$/su

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}
