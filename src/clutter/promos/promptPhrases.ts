import { letterRuns } from '../../article/text/characters.ts'
import { hasManySpellings, oneSpelling } from '../../article/text/oneSpelling.ts'
import type { CueKind } from '../cues.ts'
import { unaccented, unaccentedAll } from '../unaccented.ts'
import * as data from './promptPhrases.json' with { type: 'json' }

/** The words with which sites ask for one kind of thing, without accents. */
export interface Phrases {
  kind: CueKind
  openings: string[]
  acts: string[]
  things: string[]
  /** Whether they ask only with a link: the story itself asks its readers what they think. */
  linkedOnly: boolean
  /** Whether each act names its thing, and so must open a sentence or a link as a whole. */
  namesThing: boolean
  /** Whether they are the terms of an offer, which says its price too or leads to where it is sold. */
  areTerms: boolean
}

/** What is longer (characters) is a paragraph that speaks of such things. */
export const LONGEST_PROMPT = 160
/** The same in scripts whose characters are words, or half of one. */
export const LONGEST_UNSPACED_PROMPT = 80
/** So many letters are the beginning of one word and its forms; fewer are a word. */
export const LEAST_STEM = 5

let phrases: Phrases[] | undefined

/** All kinds of them. They are put in order when the first page asks, since the script stands in pages that are never read. */
export function allPhrases(): Phrases[] {
  phrases ??= [
    phrasesOf('newsletter', data.newsletter),
    phrasesOf('app', data.app),
    phrasesOf('follow', data.follow),
    phrasesOf('donate', data.donate),
    { ...phrasesOf('poll', data.poll), linkedOnly: true },
    { ...namedPhrases('donate', data.offers), areTerms: true },
    ...Object.entries(data.named).map(([kind, acts]) => namedPhrases(kind as CueKind, acts)),
  ]
  return phrases
}

let letterWords: Record<'titles' | 'mailboxes', string[]> | undefined

/** What newsletters are called, and where they come to. */
export function letters(): Record<'titles' | 'mailboxes', string[]> {
  const { titles, mailboxes } = data.newsletter
  letterWords ??= { titles: plainPhrases(titles), mailboxes: plainPhrases(mailboxes) }
  return letterWords
}

let channelWords: string[] | undefined

/** What sites call the places they keep with networks. */
export function channels(): string[] {
  channelWords ??= plainPhrases(data.follow.channels)
  return channelWords
}

let videoWords: string[] | undefined

/** What pages call a film that plays on them. */
export function videos(): string[] {
  videoWords ??= plainPhrases(data.videos)
  return videoWords
}

/** What a line names of all that sites ask their readers to get, follow or pay for. */
export function thingsIn(line: Line): string[] {
  return [...allPhrases().flatMap(({ things }) => things), ...channels()].filter((one) => holds(line, one))
}

/** Whether a text names one of these. */
export function namesOne(things: string[], text: string): boolean {
  const line = lineOf(text, true)
  return things.some((one) => holds(line, one))
}

/** Phrases as lines are compared with them: without accents, in one spelling. */
export function plainPhrases(texts: string[]): string[] {
  return unaccentedAll(texts).map((text) => (hasManySpellings(text) ? oneSpelling(text) : text))
}

/** Phrases in which the act names its thing. */
function namedPhrases(kind: CueKind, acts: string[]): Phrases {
  return { ...phrasesOf(kind, { openings: [], acts, things: acts }), namesThing: true }
}

/** Phrases without accents; a blank after one says that its last word ends there. */
function phrasesOf(
  kind: CueKind,
  { openings, acts, things }: Record<'openings' | 'acts' | 'things', string[]>,
): Phrases {
  return {
    kind,
    openings: plainPhrases(openings),
    acts: plainPhrases(acts),
    things: plainPhrases(things),
    linkedOnly: false,
    namesThing: false,
    areTerms: false,
  }
}

/** A line as phrases are looked for in it. */
export interface Line {
  folded: string
  /** Its words, each after one space, and a space at the end. */
  spaced: string
}

/**
 * A text without accents and in one spelling, and its words.
 * @param isParted whether Latin words are parted from the letters of a script without spaces: “下載APP” says both.
 */
export function lineOf(text: string, isParted = false): Line {
  const folded = oneSpelling(unaccented(text))
  const parted = isParted && UNSPACED.test(folded) ? folded.replace(LATIN_INSIDE, ' $& ') : folded
  return { folded, spaced: ` ${letterRuns(parted).join(' ')} ` }
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u
const LATIN_INSIDE = /[a-z]+/g

/** Whether the line opens with one of these, as the beginning of a word. */
export function opensWith({ spaced }: Line, phrases: string[]): boolean {
  return phrases.some((one) => spaced.startsWith(` ${one}`))
}

/** Whether a phrase stands in the line: from the beginning of a word, and in scripts further from Latin anywhere. */
export function holds({ folded, spaced }: Line, phrase: string): boolean {
  if (phrase.charCodeAt(0) >= FURTHER) return folded.includes(phrase)
  // A short word begins too many others.
  return spaced.includes(phrase.length < LEAST_STEM ? ` ${phrase.trim()} ` : ` ${phrase}`)
}

/** Hebrew and what comes after it: scripts whose words begin with an article or are not parted. */
export const FURTHER = 0x590

/** A text and each part of it, as phrases are looked for in them; its sentences, or what stands between any marks. */
export function clauses(text: string, marks = SENTENCE_MARKS): Line[] {
  return [text, ...text.split(marks)].map((part) => lineOf(part))
}

/** Marks that part sentences. */
export const SENTENCE_MARKS = /[.?!:–—]\s+/
/** Marks that part sentences, or parts of them. */
export const ALL_MARKS = /[.?!:–—,]\s+|[。！？；：，、।؟،]\s*/
