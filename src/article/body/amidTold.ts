import { parentOf } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'

/** Elements between a box and what holds the story beside it. */
const DEPTH = 4

/**
 * The element of the nearest block that is told, a few blocks up or down the page.
 * @param start where to begin, itself looked at.
 * @param step 1 down the page, -1 up.
 * @param reach so many blocks are looked at.
 * @returns null where none of them is.
 */
export function nearestTold(
  blocks: RawBlock[],
  start: number,
  step: 1 | -1,
  reach: number,
  isTold: (index: number) => boolean,
): Element | null {
  for (let i = 0; i < reach; i++) if (isTold(start + i * step)) return blocks[start + i * step]!.element
  return null
}

/** Whether an element around a box, a few levels up, holds what stands above the box and what stands below. */
export function isBetween(box: Element, above: Element, below: Element): boolean {
  let around = parentOf(box)
  for (let i = 0; around && i < DEPTH; i++, around = parentOf(around))
    if (around.contains(above) && around.contains(below)) return true
  return false
}
