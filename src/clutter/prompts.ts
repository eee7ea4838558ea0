import { letterRuns } from '../article/characters.ts'
import type { Block } from '../article/types.ts'
import type { CueKind } from './cues.ts'
import type { LinkTarget } from './linkTarget.ts'
import * as data from './promptPhrases.json' with { type: 'json' }
import { unaccented } from './unaccented.ts'

/** What a line asks the reader to do, and the words that ask: of its link, or the whole line where it has none. */
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
 * a part of it, or end it in scripts that put it last, since “subscribe” amid a sentence tells of others. What is set into the
 * story may ask more loosely, and there the title of a newsletter is enough.
 */
export function promptAlone({ text, links, story, kind: blockKind }: Alone): Prompt | null {
  if (links.length > 0 || (blockKind !== 'paragraph' && blockKind !== 'heading')) return null
  if (text.length > (story ? LONGEST : LONGEST_INSET)) return null
  const line = lineOf(text)
  for (const phrases of allPhrases()) {
    const { kind, things } = phrases
    // The story itself asks its readers what they think, and speaks of networks and of giving; its headings name apps.
    const mayAsk =
      kind === 'newsletter' || (blockKind === 'paragraph' && (kind === 'app' || (!story && kind !== 'poll')))
    if (!mayAsk) continue
    const names = (list: string[]) => list.some((one) => holds(line, one))
    const isLetter = kind === 'newsletter' && !story
    if (isLetter && names(letters().titles)) return { kind, text }
    const isNamed = names(things) || (isLetter && names(letters().mailboxes))
    if (isNamed && clauses(text).some((clause) => isAct(clause, phrases, story))) return { kind, text }
  }
  return null
}

/** Whether a part of a line asks: it opens with an act; in scripts further from Latin, whose verbs may come last, or ends with one. */
function isAct(clause: string, { openings, acts }: Phrases, story: boolean): boolean {
  const isLong = (act: string) => !story || act.trim().length > SHORT_ACT
  const isStem = (act: string) => {
    if (act.charCodeAt(0) < FURTHER) return isLong(act) && clause.startsWith(` ${act}`)
    if (clause.length > LONGEST_UNSPACED) return false
    return story ? clause.startsWith(` ${act}`) || clause.trimEnd().endsWith(act) : clause.includes(act)
  }
  return openings.some((act) => isLong(act) && clause.startsWith(` ${act.trim()} `)) || acts.some(isStem)
}

/** What is looked at in a line without a link. */
type Alone = Pick<Block, 'text' | 'links' | 'story' | 'kind'>

/** What is set into the story may say more (characters) and yet be no paragraph. */
const LONGEST_INSET = 300
/** Acts of so few letters begin too many other words. */
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

let letterWords: Record<'titles' | 'mailboxes', string[]> | undefined

/** What newsletters are called, and where they come to. */
function letters(): Record<'titles' | 'mailboxes', string[]> {
  const { titles, mailboxes } = data.newsletter
  letterWords ??= { titles: titles.map(unaccented), mailboxes: mailboxes.map(unaccented) }
  return letterWords
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
