import type { CleanBlock } from '../reading.ts'
import { cellsOf, type Linked } from './linkedStretch.ts'

/** A table as it is drawn: its caption, and its rows. */
export interface DrawnTable {
  caption: CleanBlock | undefined
  rows: { block: CleanBlock; cells: DrawnCell[] }[]
}

export interface DrawnCell extends Linked {
  /** Over how many columns and rows it reaches; left out where that is one. */
  colSpan?: number | undefined
  rowSpan?: number | undefined
  /** What it is the head of; left out where it is none. */
  scope?: 'col' | 'colgroup' | 'row' | 'rowgroup' | undefined
}

/**
 * The table that these blocks make: rows, and before them the caption, if they have one. A cell reaches over no more than
 * is empty there, whatever it says, so that no word is pushed out of its column or lost.
 */
export function drawnTable(blocks: CleanBlock[]): DrawnTable {
  const caption = blocks.find(({ kind }) => kind === 'caption')
  const rows = blocks.filter((block) => block !== caption).map((block) => ({ block, cells: cellsOf(block) }))
  const covered = rows.map(() => new Set<number>())
  const isFree = (row: number, from: number, to: number) => {
    for (let column = from; column < to; column++) {
      if (covered[row]!.has(column) || rows[row]!.cells[column]?.text) return false
    }
    return true
  }

  const drawn = rows.map(({ block, cells }, row) => {
    const known = new Map(block.cells?.map((cell) => [cell.column, cell]))
    const result: DrawnCell[] = []
    for (const [column, linked] of cells.entries()) {
      if (covered[row]!.has(column)) continue
      const { columns = 1, rows: over = 1, isHead = false } = known.get(column) ?? {}
      let right = column + 1
      while (right < column + columns && isFree(row, right, right + 1)) right++
      let below = row + 1
      while (below < Math.min(row + over, rows.length) && isFree(below, column, right)) below++
      for (let at = row; at < below; at++) for (let to = column; to < right; to++) covered[at]!.add(to)
      const colSpan = right - column > 1 ? right - column : undefined
      const rowSpan = below - row > 1 ? below - row : undefined
      const ofColumns = block.isHead && (colSpan ? 'colgroup' : 'col')
      const ofRows = isHead && (rowSpan ? 'rowgroup' : 'row')
      result.push({ ...linked, colSpan, rowSpan, scope: ofColumns || ofRows || undefined })
    }
    return { block, cells: result }
  })
  return { caption, rows: drawn }
}
