import type { Metadata } from './metadata.ts'
import type { RawBlock } from './walk/walk.ts'

/** A headline or deck is at most this long (characters); press agencies keep headlines below 100. */
const LONGEST_TITLE = 150
const LONGEST_DECK = 250

/**
 * Title and deck of a plain-text document: its first line when it is short and no sentence, and the next one when that
 * is no sentence either but longer than a dateline.
 * @returns the metadata with title and deck filled in, and how many blocks to leave out of the body (the title's).
 */
export function titleOfText(blocks: RawBlock[], meta: Metadata): { meta: Metadata; skip: number } {
  const [first, second] = blocks
  if (!first || blocks.length < 3 || !isTitle(first.text, LONGEST_TITLE))
    return { meta: { ...meta, title: '', deck: '' }, skip: 0 }
  const deck = second && isTitle(second.text, LONGEST_DECK) && second.text.split(' ').length >= 6 ? second.text : ''
  return { meta: { ...meta, title: first.text, deck }, skip: 1 }
}

function isTitle(text: string, longest: number): boolean {
  return text.length <= longest && !/[.:;,。]["”’»)]*$/u.test(text)
}
