import { readsAsSentence } from '../walk/structure.ts'

// Marks of notes that no link leads to: “Anna*” above, “* Name changed.” below.

const STARS = String.raw`\*{1,3}`
const NUMBER = String.raw`[(（[](?:注|註)\s?\d{1,2}[)）\]]|\[\d{1,2}\]`
const BEHIND = String.raw`[\p{L}\p{M}\d.,;:!?…”"’»)）」』。、]`
/** Behind a word or the end of a sentence; the stars in a word that is not spelt out are no marks. */
const IN_TEXT = new RegExp(String.raw`${BEHIND}(?:(${STARS})(?![\p{L}\p{N}*])|\s?(${NUMBER}))`, 'gu')
const AT_START = new RegExp(String.raw`^\s*(${STARS}|${NUMBER})\s*[\p{L}\p{N}„“"«]`, 'u')
const ANY = /[*[注註]/
/** A note is no shorter (characters). */
const LEAST = 12

/** The marks of notes that stand in a text of the story. */
export function marksIn(text: string): string[] {
  // Most texts have none, and looking behind each letter is slow.
  if (!ANY.test(text)) return []
  return [...text.matchAll(IN_TEXT)].map(([, stars, number]) => (stars ?? number)!)
}

/** The mark that a note opens with; '' for a text that is none. */
export function markOf(text: string): string {
  return text.length >= LEAST && readsAsSentence(text) ? (AT_START.exec(text)?.[1] ?? '') : ''
}
