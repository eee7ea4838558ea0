import type { Block } from '../article/types.ts'
import { words } from '../article/words.ts'
import { endsPointing } from './askingBracket.ts'
import type { Stretch } from './labelledLinks.ts'
import { isAuthorPage, linkTarget } from './linkTarget.ts'
import { isPrompt } from './promptLink.ts'

/** Characters of the longest headline or request. */
const LONGEST = 120
/** Fewer words may be a name, a footnote or a source, unless they ask. */
const LEAST_WORDS = 3

/** Where such links lead: to another page of the site, or to where visitors are paid for. */
const LEADS = new Set(['story', 'section', 'tag', 'subscribe', 'affiliate'])

/**
 * The last sentence of a paragraph where it is one link as a whole and leads on: a headline or a request, which lacks the full
 * stop that the sentence before it has or stands in brackets, or a sentence that ends by pointing (“You can hear it here.”).
 * All other sentences that are links tell of something.
 */
export function linkedEnding({ text, links }: Block, url: string): Stretch | null {
  const link = links.at(-1)
  if (!link || !LEADS.has(linkTarget(link.href, url)) || isAuthorPage(link.href, url)) return null
  const opening = OPENING.exec(text.slice(0, link.start))
  const closing = CLOSING.exec(text.slice(link.end))
  if (!opening || !closing) return null
  const start = opening.index + opening[1]!.length
  const said = text.slice(link.start, link.end)
  if (text.length - start > LONGEST) return null
  const isFinished = SENTENCE_END.test(said + closing[0])
  const isBracket = BRACKET.test(text.slice(start))
  if (isFinished && !isBracket) return endsPointing(said) || isPrompt(said) ? { start, end: text.length } : null
  return words(said).length >= LEAST_WORDS || isPrompt(said) ? { start, end: text.length } : null
}

/** The end of the sentence before, then what may stand before such a link: signs, a bracket that opens. */
const OPENING = /([.!?…。！？।۔؟]["”’»)\]」』]*\s*)[([（［【]?[\s☞▶►▷→»>👉–—-]*$/u
const CLOSING = /^[\s.!?…。！？।۔›»>→)\]）］】]*$/u
const SENTENCE_END = /[.!?…。！？।۔؟]["”’»]*\s*$/u
const BRACKET = /^[([（［【].*[)\]）］】][.。]?\s*$/su
