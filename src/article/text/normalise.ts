import { fnv } from './fnv.ts'
import { remember } from './remember.ts'

/** ASCII without what is changed in it: most short lines, which need no more than lower case. */
const PLAIN = /^(?:[!-_a-~]+(?: (?! |$)|$))*$/

/** Collapses white space as CSS does for normal text and trims it. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The form in which two texts are compared: compatibility-normalised (NFKC), lower case, quotes and dashes made one,
 * soft hyphens and invisible marks dropped, white space collapsed.
 */
export const fold = remember((text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : collapse(
        text
          // Compatibility normalisation would make a space and a combining accent of this one.
          .replace(/´/g, "'")
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
          .replace(/[‘’‚‛`ʼ]/g, "'")
          .replace(/[“”„‟«»‹›]/g, '"')
          .replace(/[‐-―−]/g, '-'),
      ),
)

/** The text without the accents of Latin, Greek and Cyrillic letters, decomposed (NFD). */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** FNV-1a over UTF-16 units, as 8 hex digits: a short stable name for a text, not a secure one. */
export function fingerprint(text: string): string {
  return (fnv(text) >>> 0).toString(16).padStart(8, '0')
}
