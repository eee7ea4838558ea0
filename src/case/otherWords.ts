import { words } from '../article/text/words.ts'
import { callOdds } from '../clutter/promos/callOdds.ts'
import type { Stretch } from '../clutter/promos/labelledLinks.ts'
import { likelyCallInside } from '../clutter/promos/likelyCallInside.ts'
import { LONGEST_PROMPT } from '../clutter/promos/promptPhrases.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** Of lines of at least so many words with these odds one in two hundred is of a story. */
const LEAST_CALL = 5
const SURELY_CALL = 0.8

/** A word in small letters that is no part of an address or of a name with a capital: spaces, dashes and marks alone stand around it. */
const SMALL_WORD = /(?<=(?:^|[\s–—])[("'“‘«„[]*)\p{Ll}[\p{Ll}\p{M}'’-]*(?=[.,:;!?…)"'”’»\]]*(?:$|[\s–—]))/gu

/**
 * Other words for a text. Of a line that surely calls on readers for its site, and of such a sentence, the words in small
 * letters stay: it is known by all of its words, and those tell nothing of the page. Names have capitals in scripts that know
 * them, and go; so does all of a line in another script.
 */
export function otherWords(text: string, names: Pseudonyms): string {
  const other = names.text(text)
  const { start, end } = callIn(text)
  return [...text.matchAll(SMALL_WORD)]
    .filter(({ index }) => index >= start && index < end)
    .reduce((changed, { 0: word, index }) => changed.slice(0, index) + word + changed.slice(index + word.length), other)
}

/** The stretch of a text that calls on readers; an empty one where none does. */
function callIn(text: string): Stretch {
  if (isSurelyCall(text)) return { start: 0, end: text.length }
  const paragraph = { text, kind: 'paragraph' as const }
  // Which site speaks is not asked, since its name goes.
  return likelyCallInside(paragraph, '', () => true) ?? { start: 0, end: 0 }
}

function isSurelyCall(text: string): boolean {
  if (text.length > LONGEST_PROMPT || words(text).length < LEAST_CALL) return false
  // A question may be one of an interview, and who writes a line without any capital writes names so.
  return !text.trim().endsWith('?') && /\p{Lu}/u.test(text) && callOdds(text) >= SURELY_CALL
}
