import { letterRuns } from '../article/characters.ts'
import type { Block } from '../article/types.ts'
import type { CueKind } from './cues.ts'
import type { LinkTarget } from './linkTarget.ts'
import * as data from './promptPhrases.json' with { type: 'json' }
import { unaccented } from './unaccented.ts'

/** What a line asks the reader to do, and the words of the link that asks. */
export interface Prompt {
  kind: CueKind
  text: string
}

interface Phrases {
  kind: CueKind
  openings: string[]
  acts: string[]
  things: string[]
}

/** What is longer (characters) is a paragraph that speaks of such things. */
const LONGEST = 160
/** So many letters are the beginning of one word and its forms; fewer are a word. */
export const LEAST_STEM = 5

let phrases: Phrases[] | undefined

/**
 * What a line asks wherever in it the words for it stand: “Every morning in your inbox? Sign up for our newsletter”. An
 * act and a thing must stand in it, one of the two in a link that leads where sites ask their readers to.
 * @param targets where its links lead, in order.
 */
export function promptIn({ text, links }: Block, targets: LinkTarget[]): Prompt | null {
  if (links.length === 0 || text.length > LONGEST) return null
  const line = lineOf(text)
  const opened = [...clauses(text), ...links.map(({ start, end }) => lineOf(text.slice(start, end)).spaced)]
  for (const [i, link] of links.entries()) {
    const target = targets[i]!
    const anchor = text.slice(link.start, link.end).trim()
    const linked = lineOf(anchor)
    for (const { kind, openings, acts, things } of allPhrases()) {
      const isOpened = openings.some((act) => opened.some((one) => one.startsWith(` ${act}`)))
      const isAct = isOpened || acts.some((act) => holds(line, act))
      // Where one subscribes, it goes without saying to what.
      const isNamed = (kind === 'donate' && target === 'subscribe') || things.some((thing) => holds(line, thing))
      if (!isAct || !isNamed) continue
      // Elsewhere it asks only where nothing is said after it.
      const isLast = text.length - link.end <= 2
      const actLinked = [...openings, ...acts].some((act) => holds(linked, act))
      const thingLinked = things.some((thing) => holds(linked, thing))
      const isAsking =
        PLACES.has(target) || (OWN.has(target) && (actLinked || thingLinked)) || (actLinked && thingLinked && isLast)
      if (isAsking) return { kind, text: anchor }
    }
  }
  return null
}

/**
 * What a line without a link asks, as scraped text and boxes with a button have it. Stricter: the act must open the line or
 * a part of it, since “subscribe” amid a sentence tells of others; in scripts that put it last it just stands there.
 */
export function promptAlone({ text, links, story, kind: block }: Alone): Prompt | null {
  if (links.length > 0 || (block !== 'paragraph' && block !== 'heading')) return null
  if (text.length > (story ? LONGEST : LONGEST_INSET)) return null
  const line = lineOf(text)
  const opened = clauses(text)
  const isOpening = (act: string) => {
    if (act.charCodeAt(0) >= FURTHER) return text.length <= LONGEST_UNSPACED && line.folded.includes(act)
    return act.trim().length > SHORT_ACT && opened.some((one) => one.startsWith(` ${act}`))
  }
  for (const { kind, openings, acts, things } of allPhrases()) {
    // The story itself asks its readers what they think, and its headings name what one can download or give.
    const mayAsk = kind === 'newsletter' || (kind !== 'poll' && block === 'paragraph')
    if (!mayAsk) continue
    const isNamed = things.some((thing) => holds(line, thing))
    const isAct = [...openings, ...acts].some(isOpening)
    if (isNamed && isAct) return { kind, text }
    if (story || kind !== 'newsletter') continue
    // Set into the story, what names a newsletter is its title, and what comes by mail is one.
    if (isNamed || (isAct && mailboxes().some((name) => holds(line, name)))) return { kind, text }
  }
  return null
}

/** What is looked at in a line without a link. */
type Alone = Pick<Block, 'text' | 'links' | 'story' | 'kind'>

/** What is set into the story may say more (characters) and yet be no paragraph. */
const LONGEST_INSET = 300
/** “Get” and other acts of so few letters open too many lines. */
const SHORT_ACT = 3
/** In scripts without spaces, what is longer (characters) is a paragraph. */
const LONGEST_UNSPACED = 60

function allPhrases(): Phrases[] {
  phrases ??= [
    phrasesOf('newsletter', data.newsletter),
    phrasesOf('app', data.app),
    phrasesOf('follow', data.follow),
    phrasesOf('donate', data.donate),
    phrasesOf('poll', data.poll),
  ]
  return phrases
}

let names: string[] | undefined

function mailboxes(): string[] {
  names ??= data.newsletter.mailboxes.map(unaccented)
  return names
}

/** The words of a text and of each part of it, as `spaced` of a line. */
function clauses(text: string): string[] {
  return [text, ...text.split(/[.?!:–—]\s+/)].map((one) => lineOf(one).spaced)
}

/** Where readers subscribe, follow and download. */
const PLACES = new Set<LinkTarget>(['subscribe', 'social', 'store'])
/** Where else the own site may ask; a letter to it is of no other kind. */
const OWN = new Set<LinkTarget>(['self', 'home', 'section', 'story', 'other'])

function phrasesOf(kind: CueKind, { openings, acts, things }: Omit<Phrases, 'kind'>): Phrases {
  return { kind, openings: openings.map(unaccented), acts: acts.map(unaccented), things: things.map(unaccented) }
}

interface Line {
  folded: string
  /** Its words, each after one space, and a space at the end. */
  spaced: string
}

function lineOf(text: string): Line {
  const folded = unaccented(text)
  return { folded, spaced: ` ${letterRuns(folded).join(' ')} ` }
}

/** Whether a phrase stands in the line: from the beginning of a word, and in scripts further from Latin anywhere. */
function holds({ folded, spaced }: Line, phrase: string): boolean {
  if (phrase.charCodeAt(0) >= FURTHER) return folded.includes(phrase)
  // A short word begins too many others.
  return spaced.includes(phrase.length < LEAST_STEM ? ` ${phrase.trim()} ` : ` ${phrase}`)
}

/** Hebrew and what comes after it: scripts whose words begin with an article or are not parted. */
export const FURTHER = 0x590
