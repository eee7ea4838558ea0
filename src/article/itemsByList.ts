import type { RawBlock } from './walk.ts'

/** The items of each list, as positions among the blocks, in order. */
export function itemsByList(blocks: RawBlock[]): Map<Element, number[]> {
  const lists = new Map<Element, number[]>()
  for (const [index, { kind, element }] of blocks.entries()) {
    const list = kind === 'item' ? element.closest('ul, ol, dl') : null
    if (!list) continue
    const items = lists.get(list)
    if (items) items.push(index)
    else lists.set(list, [index])
  }
  return lists
}
