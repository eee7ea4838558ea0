/**
 * A stretch of a block's text that stands unbroken in one text node: `length` characters from offset `from` of the node
 * are the characters from offset `at` of the block's text, one to one (any white space for a space).
 */
export interface Piece {
  node: Text
  from: number
  length: number
  at: number
}

/** The live nodes of one block. */
export interface Source {
  /** The nearest block-level element around the text. */
  element: Element
  pieces: Piece[]
}

/** Block id to its live nodes; never leaves the page. */
export type Sources = Map<number, Source>

/**
 * Where an offset of a block's text stands on the page.
 * @param offset UTF-16 units into the block's text, 0 to its length.
 * @param end Whether the offset ends a stretch: then it stays in the node before it rather than opening the next one.
 * @returns the text node and the offset in it; null for a block without text nodes.
 */
export function locate(source: Source, offset: number, end = false): { node: Text; offset: number } | null {
  let piece = source.pieces[0]
  for (const next of source.pieces) if (end ? next.at < offset : next.at <= offset) piece = next
  if (!piece) return null
  const inPiece = Math.max(0, Math.min(offset - piece.at, piece.length))
  return { node: piece.node, offset: Math.min(piece.from + inPiece, piece.node.data.length) }
}
