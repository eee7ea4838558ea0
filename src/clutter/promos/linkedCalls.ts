import { fold } from '../../article/text/normalise.ts'
import type { Block } from '../../article/types.ts'
import { ALL_LINKED, linkShare, readsAsSentence } from '../../article/walk/structure.ts'
import type { LinkTarget } from '../links/linkTarget.ts'
import { isPointer } from '../links/promptLink.ts'
import { isRecord } from '../links/recordLink.ts'
import { unaccented } from '../unaccented.ts'
import { callOdds } from './callOdds.ts'
import { endsSentence } from './linkedEnding.ts'
import { clicks } from './pointers.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import { lineOf, thingsIn } from './promptPhrases.ts'
import { PLACES, type Prompt } from './prompts.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/** Such a line has at most so many characters; a longer one tells of something. */
const LONGEST = 120
/** What it asks for may stand before. */
const LONGEST_CALL = 200
/** How to join a group on a network takes some sentences, in a box of their own. */
const LONGEST_INVITATION = 600
/** Of what the site told before, so much is the link to it. */
const TOLD_THERE = 0.4
/** In brackets it may say more. */
const LONGEST_BRACKET = 500
/** Where it leads: to another page of the site. */
const OWN = new Set<LinkTarget>(['story', 'section', 'tag'])

type Line = Pick<Block, 'text' | 'kind' | 'links'>

/** What is known of where a line stands. */
interface Place {
  /** Address of the article. */
  url: string
  /** Whether its words are none of the story's. */
  foreign: boolean
  /** Whether it is set otherwise than the story is. */
  isSetApart: boolean
  /** Whether a cue opens it. */
  isCued: boolean
  /** Whether a text speaks of “us”. */
  isOurs: (text: string) => boolean
  /** Whether it does, or names the site. */
  isOfSite: (text: string) => boolean
  /** Whether an address is that of a channel called as the site is. */
  isOwnChannel: (href: string) => boolean
}

/**
 * What a line asks that is known by where its links lead: on to another page, to what one subscribes to, to networks, stores, or
 * what the site told before.
 * @param targets where its links lead, in order.
 */
export function linkedCall(block: Block, targets: LinkTarget[], place: Place): Prompt | null {
  if (targets.length === 0) return null
  const own = pointingLine(block, targets, place.url) ?? (place.isCued ? null : subscribeLine(block, targets, place))
  if (own || !place.foreign) return own
  return (
    bracketedCall(block, targets, place) ??
    networkLine(block, targets, place) ??
    podcastLine(block, targets, place) ??
    earlierTold(block, targets, place)
  )
}

/**
 * A line, and no sentence, that ends with its only link, which says no more than “here” or “click here” and leads to another page
 * of the site: “To follow the heatwave as it goes on, click here”. Sources are linked by what they are, or stand on other sites.
 * @param targets where its links lead.
 */
function pointingLine({ text, kind, links }: Line, targets: LinkTarget[], url: string): Prompt | null {
  const [link, ...more] = links
  const isLine = kind === 'paragraph' && text.length <= LONGEST && !endsSentence(text)
  if (!isLine || !link || more.length > 0 || !OWN.has(targets[0]!)) return null
  const isLast = /^[\s»>→]*$/u.test(text.slice(link.end))
  const pointer = text.slice(link.start, link.end)
  const isRecordNamed = promoWords.recordSigns.some((sign) => text.includes(sign))
  const points =
    isPointer(pointer) ||
    (promoWords.pointsLast.some((word) => pointer.endsWith(word)) && !text.includes('。') && !isRecordNamed)
  if (!isLast || !points || isRecord(link.href, url)) return null
  return clicks(unaccented(pointer)) || callOdds(text) >= limits.pointing ? { kind: 'call', text } : null
}

/**
 * A line in a few words whose links all lead to where one subscribes, “The Herald for two crowns a day. See plans”, and that
 * offers what is “ours”, or is foreign to the story and sounds like a call, is no sentence and ends with the link, or
 * stands apart.
 */
function subscribeLine(
  { text, kind, links }: Line,
  targets: LinkTarget[],
  { foreign, isSetApart, isOurs }: Place,
): Prompt | null {
  // What is all link is known by that.
  const leads = targets.length > 0 && targets.every((target) => target === 'subscribe')
  const isPartLinked = linkShare({ text, links }) < ALL_LINKED
  if (!isPartLinked || kind !== 'paragraph' || !leads || text.length > LONGEST) return null
  const offers = isOurs(text) && thingsIn(lineOf(text, true)).length > 0
  const isTitle = !endsSentence(text) && links.at(-1)!.end >= text.trimEnd().length
  const sounds = foreign && (isSetApart || isTitle || callOdds(text) >= limits.atEnd)
  return offers || sounds ? { kind: 'call', text } : null
}

/**
 * A sentence or two of the site whose links all lead to networks, and that sound like a call: “Seen the elk? Send us your picture
 * by Chirp”.
 */
function networkLine(
  { text, kind, links }: Line,
  targets: LinkTarget[],
  { isOfSite, isOwnChannel, isSetApart }: Place,
): Prompt | null {
  const leads = targets.every((target) => target === 'social')
  const isSentence =
    kind === 'paragraph' && text.length <= (isSetApart ? LONGEST_INVITATION : LONGEST_CALL) && readsAsSentence(text)
  if (!leads || !isSentence || QUOTED.test(text) || callOdds(text) < limits.atEnd) return null
  return isOfSite(text) || links.every(({ href }) => isOwnChannel(href)) ? { kind: 'call', text } : null
}

/** A line on a podcast of the site's own, or that leads to where such are heard: “Listen to Low Tide, our daily podcast”. */
function podcastLine({ text, kind }: Line, targets: LinkTarget[], { isOfSite }: Place): Prompt | null {
  const isLine = kind === 'paragraph' && text.length <= LONGEST_CALL
  const names = isLine && promoWords.heard.some((word) => fold(text).includes(word))
  const leads = targets.every((target) => OWN.has(target) || target === 'store')
  return names && leads && (targets.includes('store') || isOfSite(text)) ? { kind: 'video', text } : null
}

/** A sentence that says what the site told before of something else: “Earlier the Lantern wrote that the frost comes back.” */
function earlierTold(block: Line, targets: LinkTarget[], { isOfSite }: Place): Prompt | null {
  const { kind, text, links } = block
  const isOne = kind === 'paragraph' && targets.length === 1 && targets[0] === 'story'
  if (!isOne || text.length > LONGEST_CALL || !endsSentence(text) || QUOTED.test(text.replace(NAMED, ''))) return null
  const share = linkShare(block)
  const around = `${text.slice(0, links[0]!.start)} ${text.slice(links[0]!.end)}`
  return share >= TOLD_THERE && share < ALL_LINKED && isOfSite(around) ? { kind: 'story', text } : null
}

/** A name in quotation marks, as papers have. */
const NAMED = /[«“„"][^«»“”„"]{1,30}[»”“"]/gu
/** What somebody says, anywhere in a text. */
export const QUOTED = /["“”„«»‘「『]/u

/** A paragraph of the site that stands in brackets as a whole and leads to where it is heard, followed or paid for. */
function bracketedCall({ text, kind }: Line, targets: LinkTarget[], { isOfSite }: Place): Prompt | null {
  const isBracketed = kind === 'paragraph' && BRACKETED.test(text) && text.length <= LONGEST_BRACKET
  if (!isBracketed || !targets.some((target) => PLACES.has(target))) return null
  const isCall = targets.includes('store') || (isOfSite(text) && callOdds(text) >= limits.odds)
  return isCall ? { kind: 'call', text } : null
}

const BRACKETED = /^[[［【(（].+[\]］】)）]$/su
