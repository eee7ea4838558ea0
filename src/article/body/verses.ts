import { hasDigit } from '../text/characters.ts'
import type { RawBlock } from '../walk/walk.ts'
import { isBetween, nearestTold } from './amidTold.ts'

/** A verse is no longer (characters), and one with its next is the least that stands apart from prose. */
const LONGEST_VERSE = 60
const LEAST_VERSES = 2
/** From a stanza to the story there are at most so many blocks: other stanzas, who wrote them, a promo. */
const REACH = 8

/**
 * Odds where stanzas are of the story that they stand in: paragraphs of short lines that the page breaks itself, with no
 * number and no link. The trees take short lines for what is set around a story.
 * @param odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withVerses(blocks: RawBlock[], odds: number[], story: number): number[] {
  const isTold = (index: number) => (odds[index] ?? 0) >= story && blocks[index]!.kind === 'paragraph'
  return odds.map((value, index) =>
    value < story && isStanza(blocks[index]!) && isStanzaAmid(blocks, index, isTold) ? story : value,
  )
}

function isStanza({ kind, text, links, afterMedia }: RawBlock): boolean {
  if ((kind !== 'paragraph' && kind !== 'quote') || links.length > 0 || afterMedia || hasDigit(text)) return false
  const lines = text.split('\n')
  return (
    lines.length >= LEAST_VERSES && lines.every((line) => line.length <= LONGEST_VERSE && !/[:：@]\s*$/u.test(line))
  )
}

/** Whether the story goes on around a stanza, outside of the box that it stands in. */
function isStanzaAmid(blocks: RawBlock[], index: number, isTold: (index: number) => boolean): boolean {
  const above = nearestTold(blocks, index - 1, -1, REACH, isTold)
  const below = nearestTold(blocks, index + 1, 1, REACH, isTold)
  return above !== null && below !== null && isBetween(blocks[index]!.element, above, below)
}
