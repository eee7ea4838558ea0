import type { Block } from '../../article/types.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

// What is told for the reader's sake, and stays whatever stands around it.

/** Whether a block is named for the note that it is, and says so: what a page earns by its links is told for the reader's sake. */
export function isNote({ words, text }: Block): boolean {
  const said = text.toLowerCase()
  return promoWords.notes.some((word) => said.includes(word) && words.split(' ').includes(word))
}

/** Whether a line is a number to call: it may be that of a shop or of a helpline, and who needs the one must not lose it. */
export function isNumberToCall({ links }: Block): boolean {
  return links.length > 0 && links.every(({ href }) => href.startsWith('tel:'))
}
