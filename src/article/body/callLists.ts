import type { RawBlock } from '../walk/walk.ts'

/** A list stands among the story where at least so many of its paragraphs have the same parent. */
const AMONG = 3
/** A list of places to turn to is no longer. */
const SHORT_LIST = 8
/** A telephone number as one writes it, or a number after a colon. */
const NUMBER = /[:：]\s*[*+(]?\d|(?:\d[\s()/.–-]{0,2}){6}/

/**
 * Odds where a list of numbers to call belongs to the story that it stands among, with its heading: the texts that the trees
 * learned from leave out many lists, and somebody may need this one.
 * @param lists the items of each list.
 * @param odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withCallLists(
  blocks: RawBlock[],
  lists: Map<Element, number[]>,
  odds: number[],
  story: number,
): number[] {
  const paragraphs = new Map<Element | null, number>()
  for (const [index, { kind, element }] of blocks.entries()) {
    if (kind !== 'paragraph' || odds[index]! < story) continue
    // Text that only line breaks part stands in the list's own parent.
    for (const box of [element, element.parentElement]) paragraphs.set(box, (paragraphs.get(box) ?? 0) + 1)
  }
  const result = [...odds]
  for (const [list, items] of lists) {
    const above = items[0]! - 1
    const isHeaded = blocks[above]?.kind === 'heading' && blocks[above]!.element.parentElement === list.parentElement
    const calls = items.filter((index) => calledAt(blocks[index]!)).length
    // Below a heading of the story one is enough: whom to call stands beside where to read more.
    const isOfHeading = isHeaded && odds[above]! >= story && calls > 0 && items.length <= SHORT_LIST
    if (!isOfHeading && (calls < 2 || calls * 2 < items.length)) continue
    const { parentElement: parent } = list
    if (Math.max(paragraphs.get(parent) ?? 0, paragraphs.get(parent?.parentElement ?? null) ?? 0) < AMONG) continue
    for (const index of isHeaded ? [above, ...items] : items) result[index] = Math.max(result[index]!, story)
  }
  return result
}

function calledAt({ text, links }: RawBlock): boolean {
  return links.some(({ href }) => href.startsWith('tel:')) || NUMBER.test(text)
}
