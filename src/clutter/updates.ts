import { letterRuns, opensUpperCase } from '../article/characters.ts'
import type { Block } from '../article/types.ts'
import { words } from '../article/words.ts'
import { type Copy, exactCopy } from './copies.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }
import { wordsBeyond } from './wordChanges.ts'

/** So many first words are the same. */
const OPENING = 3
const SENTENCE_END = /[.!?؟।]["”’»)]*(?:\s+|$)|[。！？]/u

/**
 * The copy as an update of its original, null where it is none: a paragraph of several sentences that opens alike and has
 * other numbers, or other words for the same, but no name that the first lacks. What is said of another thing names it.
 */
export function updateOf({ block, original, difference }: Copy, body: Block[]): Copy | null {
  if (difference.length === 0) return null
  const [text, other] = [body[block]!.text, body[original]!.text]
  const [here, there] = [words(text), words(other)]
  if (Math.min(here.length, there.length) < limits.updatedWords) return null
  if (here.slice(0, OPENING).join(' ') !== there.slice(0, OPENING).join(' ')) return null
  const added = wordsBeyond(here, there)
  const gone = wordsBeyond(there, here)
  const kept = 1 - Math.max(added.length, gone.length) / Math.max(here.length, there.length)
  if (added.length === 0 || kept < limits.updatedCoverage) return null
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence !== '')
  if (sentences.length < 2 || sentences.some((sentence) => namesOneOf(sentence, new Set(added)))) return null
  const copy = exactCopy(block, original, here.length)
  return { ...copy, coverage: kept, difference: added, inOnePiece: false, holdsOriginal: false, isUpdate: true }
}

/** Whether one of the words is written as a name in the sentence; what opens it has a capital letter in any case. */
function namesOneOf(sentence: string, added: Set<string>): boolean {
  return letterRuns(sentence).some((run, i) => i > 0 && opensUpperCase(run) && added.has(run.toLowerCase()))
}
