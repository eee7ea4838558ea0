import type { Cell, Standing } from '../types.ts'

/** The columns of a table while its rows are read: a cell may reach over several of both. */
export interface TableGrid {
  /** For each column, over how many of the next rows a cell from above reaches. */
  reach: number[]
}

/** A row of it while its cells are read. */
export interface GridRow {
  /** For each column, whether a cell from above stands in it. */
  taken: boolean[]
  /** Where the last cell began, and where the next may begin. */
  last: number
  next: number
  /** Its cells that are more than one plain field. */
  cells: Cell[]
}

/** A cell that says it reaches further over columns or rows is not believed. */
const MOST_COLUMNS = 50
const MOST_ROWS = 500

export function newGrid(): TableGrid {
  return { reach: [] }
}

/** Begins the next row of a table. */
export function newRow(grid: TableGrid): GridRow {
  const taken = grid.reach.map((rows) => rows > 0)
  grid.reach = grid.reach.map((rows) => Math.max(0, rows - 1))
  return { taken, last: 0, next: 0, cells: [] }
}

/**
 * Places the next cell of a row.
 * @param standing that of the row: in one that names the columns, a head is a plain cell.
 * @returns by how many columns it begins behind the cell before it; of the first, behind the edge of the table.
 */
export function placeCell(grid: TableGrid, row: GridRow, cell: Element, standing: Standing = {}): number {
  let column = row.next
  while (row.taken[column]) column++
  const { colSpan = 1, rowSpan = 1 } = cell as Partial<HTMLTableCellElement>
  const columns = Math.min(colSpan, MOST_COLUMNS)
  const rows = Math.min(rowSpan, MOST_ROWS)
  const isRowHead = cell.localName === 'th' && !standing.isHead
  row.next = column + columns
  for (let at = column; at < row.next; at++) grid.reach[at] = rows - 1
  if (columns > 1 || rows > 1 || isRowHead) row.cells.push({ column, columns, rows, isHead: isRowHead })
  const behind = column - row.last
  row.last = column
  return behind
}
