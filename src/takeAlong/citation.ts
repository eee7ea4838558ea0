import type { Article } from '../reading.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { withInnerQuotes } from './innerQuotes.ts'

/** How the reader's language writes what a citation is made of. */
export interface CitationWords {
  quoted: (title: string) => string
  /** The date in words, '' for none. */
  date: (iso: string) => string
}

/**
 * Where a text is from, in one line: author, title, site, date, address, as far as the page states them. A file on this
 * computer has an address that is of no use to anyone else and tells where it lies, so that is left out.
 */
export function citation({ byline, title, site, published, url }: Article, { quoted, date }: CitationWords): string {
  const address = isWebAddress(url) ? url : ''
  return [byline, title && quoted(withInnerQuotes(title, quoted)), site, date(published), address]
    .filter(Boolean)
    .join(', ')
}
