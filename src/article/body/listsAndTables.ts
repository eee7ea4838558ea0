import { parentOf } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'

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
    // Lines that only line breaks part are of one element, and one list.
    const known = lists.get(blocks[from]!.element) ?? []
    lists.set(blocks[from]!.element, [...known, ...blocks.slice(from, to).map((_, i) => from + i)])
    from = to - 1
  }
  return lists
}

function isBulleted({ kind, text, element }: RawBlock, first: RawBlock): boolean {
  return kind === 'paragraph' && BULLET.test(text) && parentOf(element) === parentOf(first.element)
}

/** The rows of each table, as positions among the blocks, in order. */
function rowsByTable(blocks: RawBlock[]): Map<Element, number[]> {
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

/**
 * Odds of items and rows, which stay or go together: items where the middle one of their list does, the rows of a table, its
 * head among them, where most do. A table without links that stands between blocks of the story is of it: the texts that the
 * trees learned from leave out many.
 * @param lists the items of each list.
 * @param judged odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withLists(
  blocks: RawBlock[],
  lists: Map<Element, number[]>,
  judged: number[],
  story: number,
): number[] {
  const odds = [...judged]
  const middleOf = (list: number[]) =>
    list.map((index) => judged[index]!).sort((a, b) => a - b)[Math.floor(list.length / 2)]!
  for (const items of lists.values()) {
    const middle = middleOf(items)
    for (const index of items) odds[index] = middle
  }
  for (const items of runsOfItems(blocks)) {
    const isAmid = middleOf(items) >= LIST_AMID && areAmid(items, blocks, (index) => (judged[index] ?? 0) >= story)
    if (isAmid) for (const index of items) odds[index] = Math.max(odds[index]!, story)
  }
  for (const rows of rowsByTable(blocks).values()) {
    const middle = middleOf(rows)
    const isAmid = middle >= TABLE_AMID && areAmid(rows, blocks, (index) => (judged[index] ?? 0) >= story)
    for (const index of withTitle(rows, blocks)) odds[index] = Math.max(judged[index]!, middle, isAmid ? story : 0)
  }
  return odds
}

/** The rows of a table with the line that stands over all its columns, where its first row is that and no more. */
function withTitle(rows: number[], blocks: RawBlock[]): number[] {
  const [above, first] = [blocks[rows[0]! - 1]?.element, blocks[rows[0]!]!.element]
  return above && above.closest('table') === first.closest('table') ? [rows[0]! - 1, ...rows] : rows
}

/** Odds from which a table without links is of the story that it stands in; below are tables that lay out a page. */
const TABLE_AMID = 0.15
/** The same for lists, of which several may stand together, one in the other. */
const LIST_AMID = 0.2
/** Between it and the story there may be its title or its source (blocks). */
const BETWEEN = 2

/** Items in a row, whatever lists they are of. */
function runsOfItems(blocks: RawBlock[]): number[][] {
  const runs: number[][] = []
  for (const [index, { kind }] of blocks.entries()) {
    if (kind !== 'item') continue
    if (blocks[index - 1]?.kind === 'item') runs.at(-1)!.push(index)
    else runs.push([index])
  }
  return runs
}

function areAmid(rows: number[], blocks: RawBlock[], isTold: (index: number) => boolean): boolean {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  const isNear = (from: number, step: number) => Array.from({ length: BETWEEN }, (_, i) => from + i * step).some(isTold)
  const isLinked = rows.some((index) => blocks[index]!.links.length > 0)
  return !isLinked && last - first === rows.length - 1 && isNear(first - 1, -1) && isNear(last + 1, 1)
}
