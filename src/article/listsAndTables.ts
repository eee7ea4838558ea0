import type { RawBlock } from './walk.ts'

/** A mark that opens an item where a list is set as paragraphs. */
const BULLET = /^[•▪●◦‣∙·■►▶➤✓✔]\s?/

/**
 * The items of each list, as positions among the blocks, in order. Paragraphs in a row that each open with a bullet are a
 * list too; the first of them stands for it.
 */
export function itemsByList(blocks: RawBlock[]): Map<Element, number[]> {
  const lists = blocksByElement(blocks, 'item', 'ul, ol, dl')
  for (let from = 0; from < blocks.length; from++) {
    let to = from
    while (to < blocks.length && isBulleted(blocks[to]!, blocks[from]!)) to++
    if (to - from < 2) continue
    lists.set(
      blocks[from]!.element,
      blocks.slice(from, to).map((_, i) => from + i),
    )
    from = to - 1
  }
  return lists
}

function isBulleted({ kind, text, element }: RawBlock, first: RawBlock): boolean {
  return kind === 'paragraph' && BULLET.test(text) && element.parentElement === first.element.parentElement
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
