import type { CleanBlock, Numerals } from '../reading.ts'

/** A list as it is drawn: lists in it stand in the item before them. */
export interface DrawnList {
  tag: 'ul' | 'ol' | 'dl'
  /** How deep in lists it stands on the page, from 1. */
  level: number
  numerals?: Numerals | undefined
  items: DrawnItem[]
}

/** An item: its first block, and what else stands in it. */
export interface DrawnItem {
  tag: 'li' | 'dt' | 'dd'
  block: CleanBlock
  inner: (CleanBlock | DrawnList)[]
}

/** Deeper than this (levels) no list is set apart any more; a page made to attack nests thousands. */
const DEEPEST = 6

/** The lists that items in a row make. */
export function drawnLists(items: CleanBlock[]): DrawnList[] {
  const lists: DrawnList[] = []
  const open: DrawnList[] = []
  for (const block of items) {
    const level = Math.min(Math.max(1, block.level), DEEPEST)
    while (open.length > 0 && open.at(-1)!.level > level) open.pop()
    if (block.as === 'more' && open.length > 0) {
      open.at(-1)!.items.at(-1)!.inner.push(block)
      continue
    }
    const { numerals } = block
    const tag = tagOf(block)
    const last = open.at(-1)
    if (last?.level === level && (last.tag !== tag || last.numerals !== numerals)) open.pop()
    if (open.at(-1)?.level !== level) {
      const list: DrawnList = { tag, level, numerals, items: [] }
      const around = open.at(-1)?.items.at(-1)?.inner ?? lists
      around.push(list)
      open.push(list)
    }
    open.at(-1)!.items.push({ tag: itemTag(block), block, inner: [] })
  }
  return lists
}

/** The element of an item. */
function itemTag({ as }: CleanBlock): DrawnItem['tag'] {
  return as === 'term' ? 'dt' : as === 'definition' ? 'dd' : 'li'
}

function tagOf(block: CleanBlock): DrawnList['tag'] {
  if (itemTag(block) !== 'li') return 'dl'
  return block.ordinal === undefined ? 'ul' : 'ol'
}
