import { letterRuns, opensUpperCase, opensWithDigit } from '../article/characters.ts'
import { sentences } from '../article/sentences.ts'
import type { Block } from '../article/types.ts'
import { words } from '../article/words.ts'
import type { Copy } from './copies.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }
import { wordsBeyond } from './wordChanges.ts'

/** So many first words are the same. */
const OPENING = 3
/** An update that names another day stands at least so many blocks after its original. */
const LEAST_APART = 3
/** A number that names a year rather than a count. */
const YEAR = /^(?:19|20)\d\d$/

/**
 * The copy as an update of its original, null where it is none: a paragraph of several sentences that opens alike and has
 * other numbers, and maybe another day. It has only few other words, none of them a name or a year, since what is said of
 * another person, place or year is no update; of a script without capital letters, in which names do not show, it has none.
 * @param isDayName whether a word names a weekday or a month.
 */
export function updateOf(copy: Copy, body: Block[], isDayName: (word: string) => boolean): Copy | null {
  if (copy.difference.length === 0) return null
  const text = body[copy.block]!.text
  const [here, there] = [words(text), words(body[copy.original]!.text)]
  if (Math.min(here.length, there.length) < limits.updatedWords) return null
  if (here.slice(0, OPENING).join(' ') !== there.slice(0, OPENING).join(' ')) return null
  const difference = wordsBeyond(here, there)
  const changed = Math.max(difference.length, wordsBeyond(there, here).length)
  const coverage = 1 - changed / Math.max(here.length, there.length)
  if (coverage < limits.updatedCoverage) return null
  // Reports of one day after the other stand together; an update stands where the page tells the story again.
  const [day, dayBefore] = [difference, wordsBeyond(there, here)].map((list) => list.filter(isDayName).length)
  if (day !== dayBefore || (day! > 0 && copy.block - copy.original < LEAST_APART)) return null
  const others = difference.filter((word) => !opensWithDigit(word) && !isDayName(word))
  if (!difference.some(opensWithDigit) || difference.some((word) => YEAR.test(word))) return null
  // A clause more is no update; and in scripts without capital letters any word may be a name.
  if (others.length >= limits.saysMore || others.some((word) => word === word.toUpperCase())) return null
  if (namesOneOf(text, new Set(others)) || sentences(text, '').length < 2) return null
  return { ...copy, coverage, difference, saysMore: false, isUpdate: true }
}

/** Whether one of the words has a capital letter in the text, as names have, wherever in a sentence they stand. */
function namesOneOf(text: string, added: Set<string>): boolean {
  return letterRuns(text).some((run) => opensUpperCase(run) && added.has(run.toLowerCase()))
}
