import type { Sources } from '../article/sources.ts'
import type { Reading, Unsummarised } from '../reading.ts'

/** One story of a page with its reading; a page that scrolls on and on has several. */
export interface Story {
  /** The element around a further story; null for the page's own. */
  root: Element | null
  reading: Unsummarised
  sources: Sources
  /** The reading with its summary, once the reader has asked for it. */
  summarised?: Reading
}

/** Whether a story's text still stands on the page as it was read: at least half of its blocks. */
export function stillStands({ sources, reading }: Story): boolean {
  let stands = 0
  for (const { id, text } of reading.article.body) {
    const piece = sources.get(id)?.pieces[0]
    if (!piece?.node.isConnected) continue
    const said = piece.node.data.slice(piece.from, piece.from + piece.length)
    if (said.replace(/\s/g, ' ') === text.slice(piece.at, piece.at + piece.length)) stands++
  }
  return stands > 0 && stands * 2 >= reading.article.body.length
}
