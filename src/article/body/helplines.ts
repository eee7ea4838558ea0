import { fold } from '../text/normalise.ts'
import { linkShare, MOSTLY_LINKED } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import * as data from './helplines.json' with { type: 'json' }

/** The number of a helpline has so many digits in a row, in any script. */
const NUMBER = /\p{Nd}{3}/u

let known: string[] | undefined

/** Whether a paragraph tells the number that somebody in need can call. */
export function isHelpline(block: Pick<RawBlock, 'text' | 'links'>): boolean {
  if (!NUMBER.test(block.text) || linkShare(block) >= MOSTLY_LINKED) return false
  const text = fold(block.text)
  known ??= Object.values(data.words).flat().map(fold)
  return known.some((word) => text.includes(word))
}
