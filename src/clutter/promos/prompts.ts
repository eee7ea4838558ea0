import type { Block, Link } from '../../article/types.ts'
import { isUnspaced } from '../bareLine.ts'
import type { CueKind } from '../cues.ts'
import * as patterns from '../links/linkPatterns.json' with { type: 'json' }
import type { LinkTarget } from '../links/linkTarget.ts'
import { isPrompt, namesPlatform } from '../links/promptLink.ts'
import { webAddress } from '../links/webAddress.ts'
import {
  ALL_MARKS,
  allPhrases,
  channels,
  clauses,
  holds,
  type Line,
  LONGEST_PROMPT,
  LONGEST_UNSPACED_PROMPT,
  letters,
  lineOf,
  opensWith,
  SENTENCE_MARKS,
} from './promptPhrases.ts'
import { speaksToReaders } from './speaksToReaders.ts'
import { tellsOfElse } from './tellsOfElse.ts'

/** What a line asks the reader to do, and the words that ask: of its link, or the whole line where it has none. */
export interface Prompt {
  /** call: what its words call for is not told. */
  kind: CueKind | 'call'
  text: string
}

/**
 * What a line asks wherever in it the words for it stand: “Every morning in your inbox? Sign up for our newsletter”. An
 * act and a thing must stand in it, one of the two in a link that leads where sites ask their readers to.
 * @param targets where its links lead, in order.
 * @param isOfSite whether it speaks for the site that it stands on, and leads where sites ask their readers to.
 */
export function promptIn(
  { text, links }: Pick<Block, 'text' | 'links'>,
  targets: LinkTarget[],
  isOfSite = false,
): Prompt | null {
  if (links.length === 0) return null
  if (text.length > (isUnspaced(text) ? LONGEST_UNSPACED_PROMPT : LONGEST_PROMPT)) return callToChannel(text, links)
  // All of it a link: there “下載APP” names an app, and in a sentence “關注LINE” need not.
  const line = lineOf(text, links[0]!.start === 0 && links[0]!.end === text.length)
  const opened = [...clauses(text), ...links.map(({ start, end }) => lineOf(text.slice(start, end)))]
  const behindComma = isOfSite
    ? text
        .split(ALL_MARKS)
        .slice(1)
        .map((part) => lineOf(part))
    : []
  for (const [i, link] of links.entries()) {
    const target = targets[i]!
    const anchor = text.slice(link.start, link.end).trim()
    const linked = lineOf(anchor, true)
    const address = lineOf(link.href)
    for (const { kind, openings, acts, things, namesThing, areTerms } of allPhrases()) {
      if (areTerms && target !== 'subscribe' && target !== 'store') continue
      if ((areTerms || namesThing) && QUOTED.test(text)) continue
      const opening = namesThing ? acts : openings
      // “For more of it, follow us on …”: what stands before the comma only says what for.
      const isOpenedLater = behindComma.some((one) => opensWith(one, openings.map(asWord)))
      const isOpened = isOpenedLater || opened.some((one) => opensWith(one, opening))
      const asksFirst = isOpened || opened.some((one) => opensWith(one, acts))
      const isAct = isOpened || (!namesThing && acts.some((act) => holds(line, act)))
      const names = (list: string[]) => list.some((thing) => holds(line, thing))
      const actLinked = [...openings, ...acts].some((act) => holds(linked, act))
      // Where one subscribes, it goes without saying to what; or the address says it.
      const isToLetter = letters().titles.some((one) => holds(address, one))
      const isLetter =
        names(letters().mailboxes) || ((actLinked || (target === 'subscribe' && isOpenedLater)) && isToLetter)
      const isGoing = kind === 'donate' || (kind === 'newsletter' && isLetter)
      const isGift = kind === 'donate' && asksFirst && isGivingHost(link.href)
      const isNamed = names(things) || (target === 'subscribe' && isGoing) || isGift
      if (!isAct || !isNamed) continue
      // Elsewhere it asks only where nothing is said after it.
      const isLast = text.length - link.end <= 2
      const thingLinked = things.some((thing) => holds(linked, thing))
      // Hosts that forward are known by nothing but what they lead to.
      const namesChannel = (where: Line) => channels().some((one) => holds(where, one))
      const leadsToChannel = (thingLinked && namesChannel(linked)) || (isPrompt(anchor) && namesChannel(line))
      const isAsking =
        PLACES.has(target) ||
        isGift ||
        (asksFirst && namesPlatform(anchor)) ||
        (asksFirst && kind === 'follow' && isLast && leadsToChannel) ||
        (OWN.has(target) && (actLinked || thingLinked)) ||
        (actLinked && thingLinked && isLast)
      const isEnding = actLinked && thingLinked && isLast && tellsOfElse(text.slice(0, link.start), things)
      if (isAsking && !isEnding) return { kind, text: wordsThatAsk(text, anchor, [...openings, ...acts]) }
    }
  }
  return null
}

/** What somebody says. */
const QUOTED = /^["“„«‘「『]/u

/** An act as a whole word: “following” asks nothing. */
function asWord(act: string): string {
  return `${act.trim()} `
}

/** More words (characters) than these are no reason that can be read at a glance. */
const LONGEST_WORDS = 80

/** The words that ask: the link's where it opens with an act, else those of the sentence that does: “iOS” alone says nothing. */
function wordsThatAsk(text: string, anchor: string, acts: string[]): string {
  const opens = (words: string) => opensWith(lineOf(words), acts)
  const sentence = opens(anchor) ? anchor : text.split(SENTENCE_MARKS).find(opens)
  return sentence && sentence.length <= LONGEST_WORDS ? sentence.trim() : anchor
}

/** What is longer (characters) speaks of channels, and calls nobody to one. */
const LONGEST_CALL = 450

/**
 * What a paragraph asks that tells at length of a channel of the site: its only link is the act, “Click here to join”, an
 * address written out, or the channel behind the act, and it speaks to its readers.
 */
function callToChannel(text: string, links: Link[]): Prompt | null {
  const [link, ...more] = links
  if (!link || more.length > 0 || text.length > LONGEST_CALL || !speaksToReaders(text, '')) return null
  const anchor = text.slice(link.start, link.end).trim()
  const [line, linked] = [lineOf(text), lineOf(anchor)]
  const follow = allPhrases().find(({ kind }) => kind === 'follow')!
  // English words must end there: “Following …” calls nobody.
  const whole = follow.openings.map((act) => `${act} `)
  const opens = (where: Line) => opensWith(where, whole) || opensWith(where, follow.acts)
  const named = (where: Line) => [...channels(), ...follow.things].filter((one) => holds(where, one)).length
  const isAsking = opens(linked) || URL.canParse(anchor) || (named(linked) > 0 && clauses(text).some(opens))
  // Where the link alone speaks of one, the paragraph tells of something else.
  const around = text.slice(0, link.start) + text.slice(link.end)
  const isTold = named(lineOf(around)) > 0 || speaksToReaders(around, '')
  return isAsking && isTold && named(line) >= 2 ? { kind: 'follow', text: anchor } : null
}

/** Whether an address is of a host by which readers give to those who write. */
function isGivingHost(href: string): boolean {
  const host = webAddress(href)?.hostname ?? ''
  return patterns.givingHost.some((name) => `.${host}`.endsWith(`.${name}`))
}

/** Where readers subscribe, follow and download. */
export const PLACES = new Set<LinkTarget>(['subscribe', 'social', 'store'])
/** Where else the own site may ask; a letter to it is of no other kind. */
const OWN = new Set<LinkTarget>(['self', 'home', 'section', 'story', 'other'])
