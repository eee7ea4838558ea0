import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import type { Copy } from './copies.ts'
import { holdsWords } from './held.ts'
import type { Overview } from './onPurpose.ts'

// A deck opens the body and says what the first paragraphs say.

/** One of fewer words may be a name or a set phrase. */
const LEAST_WORDS = 5

/** Whether the line that opens the body comes again at once. */
export function isSaidAgain(first: Block, { kind, text }: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false
  return fold(text) === fold(first.text) && words(text).length >= LEAST_WORDS
}

/** The paragraph right below a line that opens the body, which says all that the line says and more. */
export function heldBelow({ kind, text, links }: Block, index: number, body: Block[]): Block | undefined {
  if (kind !== 'paragraph' && kind !== 'heading') return undefined
  const asks = (one: string) => /[?？؟]/.test(one)
  // A byline and buttons to share it may stand between.
  return body
    .slice(index + 1, index + 1 + REACH)
    .filter(({ story }) => story)
    .slice(0, BELOW)
    .find(
      (other) =>
        other.kind === 'paragraph' &&
        other.text.length > text.length &&
        links.every(({ href }) => other.links.some((link) => link.href === href)) &&
        asks(other.text) === asks(text) &&
        holdsWords(other.text, text),
    )
}

/** In so many blocks of the story below a deck its words are looked for, none of them further away than so many of any kind. */
const BELOW = 3
const REACH = 12

/**
 * Whether it is one of the first paragraphs, opens as the opening of the body does, which is set otherwise, and says all of that:
 * a deck goes, however much more is said below. Who quotes it later opens otherwise.
 */
export function isHeldDeck({ block, original, holdsOriginal }: Copy, body: Block[], { opening }: Overview): boolean {
  if (!holdsOriginal || original !== opening || block > DECK_REACH) return false
  const [paragraph, deck] = [body[block]!, body[original]!]
  const opensAlike =
    words(paragraph.text).slice(0, DECK_OPENING).join() === words(deck.text).slice(0, DECK_OPENING).join()
  return opensAlike && paragraph.frame !== deck.frame && paragraph.inset === undefined
}

/** So many first words are the same. By hand. */
const DECK_OPENING = 5
/** A deck is taken from the first blocks. By hand. */
const DECK_REACH = 6
