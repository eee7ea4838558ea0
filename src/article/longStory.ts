import type { MeasuredBlock } from './bodyFeatures.ts'
import { readsAsSentence } from './structure.ts'

/** So many paragraphs of one look make a long story; shorter ones are left to the trees. By hand, on made-up books. */
const LONG = 100
/** So many of them are surely of the story, and the others, which look the same, are its later chapters. */
const SURE = 20
/** Odds from which a paragraph is surely of the story. */
const SURE_ODDS = 0.8
/** Shorter lines (letters) may be of anything. */
const LEAST_LETTERS = 60

/**
 * In a story of the length of a book, paragraphs far from the title look to the trees like what stands below a story.
 * Those that look just like many sure ones are of it too.
 * @param story the odds from which a block is of the story, 0–1.
 */
export function withLongStory(blocks: MeasuredBlock[], odds: number[], story: number): number[] {
  const looks = new Map<number, { count: number; sure: number }>()
  for (const [index, block] of blocks.entries()) {
    if (!isProse(block)) continue
    const look = looks.get(block.frame) ?? { count: 0, sure: 0 }
    look.count++
    if (odds[index]! >= SURE_ODDS) look.sure++
    looks.set(block.frame, look)
  }
  return odds.map((value, index) => {
    const block = blocks[index]!
    if (value >= story || !isProse(block)) return value
    const { count, sure } = looks.get(block.frame)!
    return count >= LONG && sure >= SURE ? story : value
  })
}

function isProse({ heading, length, text }: MeasuredBlock): boolean {
  return !heading && length >= LEAST_LETTERS && readsAsSentence(text)
}
