import { words } from '../../article/text/words.ts'
import { holds, lineOf } from './promptPhrases.ts'
import { speaksToReaders } from './speaksToReaders.ts'

/** A shorter text before a call leads up to it: “The boats of the week, every Monday.” By hand. */
const LEAST_TOLD = 30
const LEAST_WORDS = 8
const ENDS_SENTENCE = /[.!…。！।۔]["'”’»)\]」』]*\s*$/u

/**
 * Whether what stands before a call is told for its own sake: sentences that speak to nobody and name none of the things that
 * are asked for.
 */
export function tellsOfElse(before: string, things: readonly string[], language = ''): boolean {
  if (before.length < LEAST_TOLD || words(before).length < LEAST_WORDS) return false
  if (!ENDS_SENTENCE.test(before) || speaksToReaders(before, language)) return false
  const line = lineOf(before)
  return !things.some((thing) => holds(line, thing))
}
