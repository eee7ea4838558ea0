import { letterRuns } from '../article/characters.ts'
import type { CueKind } from './cues.ts'
import * as data from './promptPhrases.json' with { type: 'json' }
import { unaccented } from './unaccented.ts'

/** The words with which sites ask for one kind of thing, without accents. */
export interface Phrases {
  kind: CueKind
  openings: string[]
  acts: string[]
  things: string[]
}

/** What is longer (characters) is a paragraph that speaks of such things. */
export const LONGEST_PROMPT = 160
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
    phrasesOf('poll', data.poll),
    phrasesOf('ad', data.ad),
  ]
  return phrases
}

let letterWords: Record<'titles' | 'mailboxes', string[]> | undefined

/** What newsletters are called, and where they come to. */
export function letters(): Record<'titles' | 'mailboxes', string[]> {
  const { titles, mailboxes } = data.newsletter
  letterWords ??= { titles: titles.map(unaccented), mailboxes: mailboxes.map(unaccented) }
  return letterWords
}

function phrasesOf(kind: CueKind, { openings, acts, things }: Omit<Phrases, 'kind'>): Phrases {
  return { kind, openings: openings.map(unaccented), acts: acts.map(unaccented), things: things.map(unaccented) }
}

/** A line as phrases are looked for in it. */
export interface Line {
  folded: string
  /** Its words, each after one space, and a space at the end. */
  spaced: string
}

/** A text without accents, and its words. */
export function lineOf(text: string): Line {
  const folded = unaccented(text)
  return { folded, spaced: ` ${letterRuns(folded).join(' ')} ` }
}

/** Whether a phrase stands in the line: from the beginning of a word, and in scripts further from Latin anywhere. */
export function holds({ folded, spaced }: Line, phrase: string): boolean {
  if (phrase.charCodeAt(0) >= FURTHER) return folded.includes(phrase)
  // A short word begins too many others.
  return spaced.includes(phrase.length < LEAST_STEM ? ` ${phrase.trim()} ` : ` ${phrase}`)
}

/** Hebrew and what comes after it: scripts whose words begin with an article or are not parted. */
export const FURTHER = 0x590

/** The words of a text and of each part of it, as `spaced` of a line. */
export function clauses(text: string): string[] {
  return [text, ...text.split(/[.?!:–—]\s+/)].map((one) => lineOf(one).spaced)
}
