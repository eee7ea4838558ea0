import { isBeyondLatin, letterRuns } from './characters.ts'
import { fold } from './normalise.ts'
import { hasManySpellings, oneSpelling } from './oneSpelling.ts'
import { remember } from './remember.ts'

/** Scripts written without spaces between words: each character counts as a word of its own. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const UNSPACED_CHARACTER = new RegExp(`^[${UNSPACED}]`, 'u')

/** The words of a text in order, folded for comparing, with one spelling each; apostrophes and hyphens part words. */
export const words = remember((text: string): readonly string[] => {
  const written = writtenWords(text)
  // Asked of the folded text, in which Arabic letters are what they are, whatever form they were copied in.
  return hasManySpellings(fold(text)) ? written.map(oneSpelling) : written
})

/** Where Persian parts of a word are set off without a space, as by a keyboard that has a key for it; others put a space there. */
const HALF_SPACE = /(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu

/** The same words, one by one, as the text spells them. */
export function writtenWords(text: string): readonly string[] {
  const folded = fold(text.includes('\u200c') ? text.replace(HALF_SPACE, ' ') : text)
  return isBeyondLatin(folded) ? (folded.match(WORD) ?? []) : letterRuns(folded)
}

/** How many words, and how many characters of scripts without spaces, a text has; the two add up to all its words. */
export function countWords(text: string): { spaced: number; unspaced: number } {
  const all = words(text)
  if (!isBeyondLatin(text)) return { spaced: all.length, unspaced: 0 }
  let unspaced = 0
  for (const word of all) if (UNSPACED_CHARACTER.test(word)) unspaced++
  return { spaced: all.length - unspaced, unspaced }
}

/**
 * What two texts are compared by: words, and in scripts without spaces pairs of neighbouring characters, since a single
 * character says little there.
 */
export const terms = remember((text: string): readonly string[] => {
  const all = words(text)
  if (!isBeyondLatin(text)) return all
  return all.map((word, i) => {
    const next = all[i + 1]
    return next && UNSPACED_CHARACTER.test(word) && UNSPACED_CHARACTER.test(next) ? word + next : word
  })
})
