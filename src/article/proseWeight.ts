import { linkShare, readsAsSentence } from './structure.ts'
import type { RawBlock } from './walk.ts'

/** Characters of Han, kana and Hangul say about as much as three letters (translated news is a third as long). */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Length of a text in letters, dense characters counted for what they say. */
export function letters(text: string): number {
  return text.length + 2 * denseCharacters(text)
}

/** How much running text a block holds, in characters: nothing for headings, captions, linked lines and fragments. */
export function proseWeight(block: RawBlock): number {
  const { kind, text } = block
  if (kind === 'heading' || kind === 'caption' || kind === 'row' || letters(text) < 60) return 0
  const linked = linkShare(block)
  if (linked > 0.5 || !readsAsSentence(text)) return 0
  return Math.min(letters(text), 1000) * (1 - linked)
}

/** How many dense characters a text has. */
export function denseCharacters(text: string): number {
  return text.match(DENSE)?.length ?? 0
}
