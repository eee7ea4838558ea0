import { words } from '../../article/text/words.ts'
import * as data from './negations.json' with { type: 'json' }
import { wordsBeyond } from './wordChanges.ts'

let negations: { words: Set<string>; parts: string[] } | undefined

/** The words that deny, in any language: a collision keeps a paragraph, no more. They are put in order when first asked for. */
function negationWords(): { words: Set<string>; parts: string[] } {
  if (negations) return negations
  const all = data.words.flatMap((list) => list.split(' '))
  // Of what words are parted at, or where each character is one, only the whole denies.
  negations = {
    words: new Set(all.flatMap((one) => (words(one).length === 1 ? words(one) : []))),
    parts: all.filter((one) => words(one).length > 1),
  }
  return negations
}

/** Whether one of two texts denies what the other does not. */
export function deniesOtherwise(text: string, other: string): boolean {
  return deniesMore(text, other) || deniesMore(other, text)
}

/** Whether a text denies more than another. */
export function deniesMore(text: string, other: string): boolean {
  const { words: denying, parts } = negationWords()
  if (wordsBeyond(words(text), words(other)).some((word) => denying.has(word))) return true
  const [plain, otherPlain] = [text, other].map((one) => one.replaceAll('’', "'"))
  return parts.some((part) => plain!.split(part).length > otherPlain!.split(part).length)
}
