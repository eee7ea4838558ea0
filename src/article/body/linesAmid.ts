import type { RawBlock } from '../walk/walk.ts'
import { isPageFigure } from './pageFigures.ts'

/** Odds from which a line right between two paragraphs of the story is of it; below stand labels of adverts and players. */
const LEAST = 0.2
/** From a line amid the story to what stands above it there may be so many promos. */
const ABOVE = 8

/**
 * Odds where a line without a link stands right above a paragraph of the story and below a block of it, as a kicker, a figure
 * or a short question does: it is of the story. Of such lines on 848 dev pages, as the trees judge them, 35 were of the text
 * and 16 were not, some of which tell the story all the same.
 * @param odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withLinesAmid(blocks: RawBlock[], odds: number[], story: number): number[] {
  const result = [...odds]
  const said = new Map<string, number>()
  for (const { text } of blocks) said.set(text, (said.get(text) ?? 0) + 1)
  // From the end, since one line may stand above another.
  for (let index = blocks.length - 2; index > 0; index--) {
    const value = result[index]!
    if (value < LEAST || value >= story || result[index + 1]! < story || !mayBeTold(blocks[index]!)) continue
    // What a page says over and over is a label of its own; the rest of a box, such as its button, is no line.
    const isLabel = said.get(blocks[index]!.text)! > 1 || blocks[index]!.element.contains(blocks[index - 1]!.element)
    if (!isLabel && isLineAmid(blocks, index, (other) => result[other]! >= story)) result[index] = story
  }
  return result
}

/** Whether it may be such a line; a few words of a quotation set apart are told in the story already. */
function mayBeTold({ kind, text, links, afterMedia }: RawBlock): boolean {
  return kind === 'paragraph' && links.length === 0 && !afterMedia && !/^["“”„«»「『]/.test(text) && !isPageFigure(text)
}

function isLineAmid(blocks: RawBlock[], index: number, isTold: (index: number) => boolean): boolean {
  const next = blocks[index + 1]!
  const { parentElement: parent } = blocks[index]!.element
  if (next.kind !== 'paragraph' || (next.element !== parent && next.element.parentElement !== parent)) return false
  // A line may open the box that the story goes on in.
  const isFirst = parent?.contains(blocks[index - 1]!.element) !== true
  const around = isFirst ? parent?.parentElement : parent
  for (let above = index - 1; above >= 0 && index - above <= ABOVE; above--)
    if (isTold(above) && around?.contains(blocks[above]!.element)) return true
  return false
}
