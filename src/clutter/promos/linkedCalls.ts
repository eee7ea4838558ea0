import type { Block } from '../../article/types.ts'
import { ALL_LINKED, linkShare, readsAsSentence } from '../../article/walk/structure.ts'
import { isUnspaced } from '../bareLine.ts'
import type { LinkTarget } from '../links/linkTarget.ts'
import { isPointer } from '../links/promptLink.ts'
import { isRecord } from '../links/recordLink.ts'
import { unaccented } from '../unaccented.ts'
import { callOdds } from './callOdds.ts'
import { endsSentence } from './linkedEnding.ts'
import { clicks } from './pointers.ts'
import { lineOf, thingsIn } from './promptPhrases.ts'
import { PLACES, type Prompt } from './prompts.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/** Such a line has at most so many characters; a longer one tells of something. */
const LONGEST = 120
/** What it asks for may stand before. */
const LONGEST_CALL = 200
/** Of what the site told before, so much is the link to it. */
const TOLD_THERE = 0.4
/** In Japanese what one is sent to stands before the word that points. */
const LAST_POINTER = /こちら(?:から)?$/u
/** In brackets it may say more. */
const LONGEST_BRACKET = 500
/** Where it leads: to another page of the site. */
const OWN = new Set<LinkTarget>(['story', 'section', 'tag'])

/**
 * A line, and no sentence, that ends with its only link, which says no more than “here” or “click here” and leads to another page
 * of the site: “To follow the heatwave as it goes on, click here”. Sources are linked by what they are, or stand on other sites.
 * @param targets where its links lead.
 */
export function pointingLine(
  { text, kind, links }: Pick<Block, 'text' | 'kind' | 'links'>,
  targets: LinkTarget[],
  url: string,
): Prompt | null {
  const [link, ...more] = links
  const isLine = kind === 'paragraph' && text.length <= LONGEST && !endsSentence(text)
  if (!isLine || !link || more.length > 0 || !OWN.has(targets[0]!)) return null
  const isLast = /^[\s»>→]*$/u.test(text.slice(link.end))
  const pointer = text.slice(link.start, link.end)
  const points = isPointer(pointer) || (isUnspaced(pointer) && LAST_POINTER.test(pointer))
  if (!isLast || !points || isRecord(link.href, url)) return null
  return clicks(unaccented(pointer)) || callOdds(text) >= limits.pointing ? { kind: 'call', text } : null
}

/**
 * A line in a few words whose links all lead to where one subscribes, “The Herald for two crowns a day. See plans”, and that
 * offers what is “ours”, or is foreign to the story and sounds like a call or stands apart.
 */
export function subscribeLine(
  { text, kind, links }: Pick<Block, 'text' | 'kind' | 'links'>,
  targets: LinkTarget[],
  { isOurs, foreign, isSetApart }: { isOurs: boolean; foreign: boolean; isSetApart: boolean },
): Prompt | null {
  // What is all link is known by that.
  const leads = targets.length > 0 && targets.every((target) => target === 'subscribe')
  const isPartLinked = linkShare({ text, links }) < ALL_LINKED
  if (!isPartLinked || kind !== 'paragraph' || !leads || text.length > LONGEST) return null
  const offers = isOurs && thingsIn(lineOf(text, true)).length > 0
  const sounds = foreign && (isSetApart || callOdds(text) >= limits.atEnd)
  return offers || sounds ? { kind: 'call', text } : null
}

/** A sentence or two whose links all lead to networks, and that sounds like a call: “Seen the elk? Send us your picture by Chirp”. */
export function networkLine({ text, kind }: Pick<Block, 'text' | 'kind'>, targets: LinkTarget[]): Prompt | null {
  const leads = targets.length > 0 && targets.every((target) => target === 'social')
  const isSentence = kind === 'paragraph' && text.length <= LONGEST_CALL && readsAsSentence(text)
  return leads && isSentence && callOdds(text) >= limits.atEnd ? { kind: 'call', text } : null
}

/** A sentence that says what the site told before of something else: “Earlier the Lantern wrote that the frost comes back.” */
export function earlierTold(block: Pick<Block, 'text' | 'kind' | 'links'>, targets: LinkTarget[]): Prompt | null {
  const isOne = block.kind === 'paragraph' && targets.length === 1 && targets[0] === 'story'
  const isSentence = block.text.length <= LONGEST_CALL && endsSentence(block.text)
  const share = linkShare(block)
  return isOne && isSentence && share >= TOLD_THERE && share < ALL_LINKED ? { kind: 'story', text: block.text } : null
}

/** A paragraph that stands in brackets as a whole and leads to where the site is heard, followed or paid for. */
export function bracketedCall({ text, kind }: Pick<Block, 'text' | 'kind'>, targets: LinkTarget[]): Prompt | null {
  const isBracketed = kind === 'paragraph' && BRACKETED.test(text) && text.length <= LONGEST_BRACKET
  return isBracketed && targets.some((target) => PLACES.has(target)) ? { kind: 'call', text } : null
}

const BRACKETED = /^[[［【(（].+[\]］】)）]$/su
