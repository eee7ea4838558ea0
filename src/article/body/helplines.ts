import { fold } from '../text/normalise.ts'
import { linkShare, MOSTLY_LINKED } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import * as data from './helplines.json' with { type: 'json' }

/** A number to call, in any script: of six digits at least with what stands between, or a short one that is no year and no count. */
const NUMBER =
  /\p{Nd}(?:[\p{Nd}\s()（）/–-]){4,}\p{Nd}|(?<![\p{Nd}.,])(?!(?:19|20)\d\d(?!\d))\p{Nd}{3,5}(?![\p{Nd}%]|[.,]\p{Nd})/u

let known: string[] | undefined

/** Whether a paragraph tells the number that somebody in need can call. */
export function isHelpline(block: Pick<RawBlock, 'text' | 'links'>): boolean {
  if (!NUMBER.test(block.text) || linkShare(block) >= MOSTLY_LINKED) return false
  const text = fold(block.text)
  known ??= Object.values(data.words).flat().map(fold)
  return known.some((word) => text.includes(word))
}
