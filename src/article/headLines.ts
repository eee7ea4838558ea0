import { elementWords, lineage, readsAsSentence } from './walk/structure.ts'
import type { RawBlock } from './walk/walk.ts'

/** Such a line has at most so many characters. */
const LONGEST = 90
/** It stands at most so many blocks above the story: deck, date and share bar come between. */
const REACH = 10
/** The element that is named for what a line says is its own or one so many levels around. */
const LEVELS = 3

/** A short line that stands above a story, or between its deck and its text, where pages say who wrote it, and when. */
export interface HeadLine {
  block: RawBlock
  /** Class, id and role words of its element and of those next around. */
  named: Set<string>
}

/**
 * The lines above a story, the nearest first.
 * @param members positions of the story's blocks.
 */
export function headLines(blocks: RawBlock[], members: number[]): HeadLine[] {
  const isSentence = (index: number) => blocks[index]!.kind === 'paragraph' && readsAsSentence(blocks[index]!.text)
  const first = members.find(isSentence)
  const second = members.find((index) => index > (first ?? 0) && isSentence(index))
  if (first === undefined) return []
  const lines: HeadLine[] = []
  for (let index = (second ?? first) - 1; index >= Math.max(0, first - REACH); index--) {
    const block = blocks[index]!
    if (block.text.length > LONGEST || readsAsSentence(block.text)) continue
    lines.push({ block, named: namesAround(block) })
  }
  return lines
}

function namesAround({ element }: RawBlock): Set<string> {
  const around = lineage(element, null).slice(0, LEVELS)
  return new Set(around.flatMap((one) => elementWords(one).split(' ')))
}
