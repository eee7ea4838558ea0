import { linkShare, MOSTLY_LINKED } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'

/** A longer line (characters) is a paragraph. */
const LONGEST_TITLE = 100
const ENDS_SENTENCE = /[.!?…。！？]["”’»)]*$/

/**
 * Odds of headings, and of the titles of tables, lists and boxes: they are of the story where what follows them is.
 * @param lists the items of each list.
 * @param odds of each block, 0–1.
 */
export function withTitles(blocks: RawBlock[], lists: Map<Element, number[]>, odds: number[]): number[] {
  const result = [...odds]
  const listed = new Set([...lists.values()].flat())
  for (let index = blocks.length - 2; index >= 0; index--) {
    const [block, next] = [blocks[index]!, blocks[index + 1]!]
    const isOpened =
      block.kind === 'heading' ? opensSection(block, next) : isTitleOf(block, next, listed.has(index + 1))
    if (isOpened) result[index] = Math.max(result[index]!, result[index + 1]!)
  }
  return result
}

/** Whether a heading heads what follows: a paragraph, or a list; what stands over links alone may head a list of other stories. */
function opensSection(heading: RawBlock, next: RawBlock): boolean {
  const isOpened = next.kind === 'paragraph' || (next.kind === 'item' && linkShare(next) < MOSTLY_LINKED)
  return isOpened && standTogether(heading, next)
}

/** Whether a short line is the title of the table, or of the list in one box with it, that follows; or of the box that it stands in. */
function isTitleOf({ kind, text, links, element }: RawBlock, next: RawBlock, isListed: boolean): boolean {
  const isLine = links.length === 0 && text.length <= LONGEST_TITLE && !ENDS_SENTENCE.test(text)
  if (kind !== 'paragraph' || !isLine) return false
  if (next.kind === 'paragraph' && next.element.parentElement === element) return next.text.length <= LONGEST_TITLE
  const isTitled = next.kind === 'row' || (isListed && linkShare(next) < MOSTLY_LINKED)
  return isTitled && element.parentElement?.contains(next.element) === true
}

/** Whether a heading and what follows it are of one section: side by side, or each alone in a box beside the other's. */
function standTogether(heading: RawBlock, next: RawBlock): boolean {
  const [parent, nextParent] = [heading.element.parentElement, next.element.parentElement]
  if (parent === nextParent || (next.kind === 'item' && parent === nextParent?.parentElement)) return true
  return linkShare(heading) === 0 && parent !== null && parent.parentElement === nextParent?.parentElement
}
