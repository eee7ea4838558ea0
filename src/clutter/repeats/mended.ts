import { withoutAccents } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import { deniesOtherwise } from './denials.ts'
import { countsOf, wordsBeyond } from './wordChanges.ts'

/**
 * Whether one text is the other with words mended, added or left out. Where words are replaced by other ones, or by other
 * numbers, the two are built alike and say different things; so they do where one denies.
 */
export function isMended(text: string, other: string): boolean {
  if (deniesOtherwise(text, other)) return false
  const [own, others] = [wholeWords(text), wholeWords(other)]
  const added = wordsBeyond(own, others)
  const gone = wordsBeyond(others, own)
  // One more sign makes another number, where numbers are spelt in signs: 二十 and 二十五.
  if ([...added, ...gone].some((word) => HAN_NUMBER.test(word))) return false
  if (added.length === 0 || gone.length === 0) return areInOrder(own, others)
  const said = new Set(others)
  // An article or the like more says nothing new.
  const isOnlyMended = (word: string) =>
    (SPELT.test(word) && said.has(word)) || gone.some((one) => isMisspelt(word, one))
  return added.every(isOnlyMended) && areInOrder(own, others)
}

/** Whether the words that two texts say as often stand in the same order: who accuses whom is told by nothing else. */
function areInOrder(own: readonly string[], others: readonly string[]): boolean {
  const [times, timesThere] = [countsOf(own), countsOf(others)]
  const common = (list: readonly string[]) => list.filter((word) => times.get(word) === timesThere.get(word))
  const there = common(others)
  return common(own).every((word, i) => word === there[i])
}

/** Words without the marks inside them, which one copy may set and the other leave out: “Odası'nın”. */
function wholeWords(text: string): readonly string[] {
  return words(text.replace(MARK_INSIDE, ''))
}

/** Numbers as they are spelt in Chinese and Japanese, where each character is a word. */
export const HAN_NUMBER = /^[〇零一二两兩三四五六七八九十百千万萬亿億]$/

/** A word of letters; in scripts without spaces each character is one, and says more. */
const SPELT = /^\p{L}\p{L}+$/u
const MARK_INSIDE = /(?<=\p{L})['’ʼ‘-](?=\p{L})/gu

/**
 * Whether a word is another one misspelt: two letters have changed places, or one is missing, too many or, in a longer word,
 * another one. What begins otherwise (“imports” and “exports”, “he” and “she”), a syllable of Korean and a short word
 * (“Iran” and “Iraq”) are other words.
 */
function isMisspelt(a: string, b: string): boolean {
  if (/\d/.test(a + b) || Math.abs(a.length - b.length) > 1) return false
  if (withoutAccents(a) === withoutAccents(b)) return true
  const longest = Math.max(a.length, b.length)
  if (longest < LEAST_LETTERS || SYLLABLES.test(a + b)) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  if (start === 0) return false
  const differing = longest - start - end
  if (a.length !== b.length) return differing === 1
  const isSwapped = differing === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
  return isSwapped || (differing === 1 && longest >= LONG)
}

/** A shorter word is another one with a letter more or less. */
const LEAST_LETTERS = 4
/** A shorter word is another one with a letter changed for another: junio, julio. */
const LONG = 6
const SYLLABLES = /\p{sc=Hangul}/u
