import type { RawBlock } from './walk.ts'

/** The items of each list, as positions among the blocks, in order. */
export function itemsByList(blocks: RawBlock[]): Map<Element, number[]> {
  return blocksByElement(blocks, 'item', 'ul, ol, dl')
}

/** The rows of each table, as positions among the blocks, in order. */
export function rowsByTable(blocks: RawBlock[]): Map<Element, number[]> {
  return blocksByElement(blocks, 'row', 'table')
}

function blocksByElement(blocks: RawBlock[], sought: RawBlock['kind'], selector: string): Map<Element, number[]> {
  const found = new Map<Element, number[]>()
  for (const [index, { kind, element }] of blocks.entries()) {
    const around = kind === sought ? element.closest(selector) : null
    if (!around) continue
    const known = found.get(around)
    if (known) known.push(index)
    else found.set(around, [index])
  }
  return found
}
