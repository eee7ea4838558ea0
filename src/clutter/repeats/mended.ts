import { words } from '../../article/text/words.ts'
import { deniesOtherwise } from './denials.ts'
import { wordsBeyond } from './wordChanges.ts'

/** So many letters may differ in a word that was only mended. */
const MENDED = 2

/**
 * Whether one text is the other with words mended, added or left out. Where words are replaced by other ones, or by other
 * numbers, the two are built alike and say different things; so they do where one denies.
 */
export function isMended(text: string, other: string): boolean {
  if (deniesOtherwise(text, other)) return false
  const [own, others] = [wholeWords(text), wholeWords(other)]
  const added = wordsBeyond(own, others)
  const gone = wordsBeyond(others, own)
  if (added.length === 0 || gone.length === 0) return true
  const said = new Set(others)
  // An article or the like more says nothing new.
  return added.every((word) => (SPELT.test(word) && said.has(word)) || gone.some((one) => isMisspelt(word, one)))
}

/** Words without the marks inside them, which one copy may set and the other leave out: “Odası'nın”. */
function wholeWords(text: string): readonly string[] {
  return words(text.replace(MARK_INSIDE, ''))
}

/** A word of letters; in scripts without spaces each character is one, and says more. */
const SPELT = /^\p{L}\p{L}+$/u
const MARK_INSIDE = /(?<=\p{L})['’ʼ‘-](?=\p{L})/gu

/** Whether two words begin and end alike and differ in a letter or two between. */
function isMisspelt(a: string, b: string): boolean {
  if (/\d/.test(a + b) || Math.abs(a.length - b.length) > MENDED) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const differing = Math.max(a.length, b.length) - start - end
  return differing <= MENDED && start + end > differing
}
