/** Lines of a table for a terminal: first column left, others right, columns as wide as their widest cell. */
export function table(rows: string[][]): string {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)))
  const line = (row: string[]) =>
    widths.map((width, c) => (c === 0 ? (row[c] ?? '').padEnd(width) : (row[c] ?? '').padStart(width))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}
