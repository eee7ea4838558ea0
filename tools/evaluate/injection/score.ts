import { KeptText } from '../contains.ts'
import type { Copy, Kind } from './kinds.ts'

/** What became of the copies of one kind on one page. For a refrain, `left` counts the lines that stayed, as they must. */
export interface InjectionTally {
  kind: Kind
  copies: number
  left: number
  originals: number
  lost: number
}

/** The text an extractor keeps, and the deck it shows above, '' for none or when the deck is one of the blocks. */
export interface Kept {
  blocks: string[]
  deck: string
  /** What it took for the article before it folded anything, where it folds at all. */
  body?: string[]
}

/**
 * Counts copies left and originals lost. Only paragraphs that stood in the text exactly once before the copies came are
 * counted, so that what an extractor never had, or the page said twice by itself, weighs nothing.
 */
export function scoreInjection(kind: Kind, copies: Copy[], before: Kept, after: Kept): InjectionTally {
  const was = new KeptText(shown(before))
  const is = new KeptText(shown(after))
  const result = { kind, copies: 0, left: 0, originals: 0, lost: 0 }
  if (kind === 'refrain') {
    const text = copies[0]?.text ?? ''
    // Lines in a part of the page that was not read were not folded.
    const read = after.body ? new KeptText(after.body).count(text) : copies.length
    return { ...result, copies: read, left: Math.min(read, is.count(text)) }
  }
  for (const { text, original } of copies) {
    if (was.count(original) !== 1) continue
    result.copies++
    result.originals++
    // A changed copy stands for itself; of a faithful one, whatever goes beyond once.
    if (is.count(text) > (text === original ? 1 : 0)) result.left++
    if (is.count(original) === 0) result.lost++
  }
  return result
}

function shown({ blocks, deck }: Kept): string[] {
  return deck ? [deck, ...blocks] : blocks
}

/** Sums the tallies of each kind, in the order in which the kinds first come. */
export function addInjections(all: InjectionTally[]): InjectionTally[] {
  const sums = new Map<Kind, InjectionTally>()
  for (const one of all) {
    const sum = sums.get(one.kind) ?? { kind: one.kind, copies: 0, left: 0, originals: 0, lost: 0 }
    sum.copies += one.copies
    sum.left += one.left
    sum.originals += one.originals
    sum.lost += one.lost
    sums.set(one.kind, sum)
  }
  return [...sums.values()]
}
