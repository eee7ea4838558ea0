import { locate, type Source } from '../article/sources.ts'

/** The live range of a stretch of a block, offsets in UTF-16 units of its text; null when its nodes are gone. */
export function rangeOf(source: Source, start: number, end: number): Range | null {
  const from = locate(source, start)
  const to = locate(source, end, true)
  if (!from || !to || !from.node.isConnected || !to.node.isConnected) return null
  const range = from.node.ownerDocument.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
