import { opensWithDigit, withoutMarksAround } from '../../article/text/characters.ts'
import { fold } from '../../article/text/normalise.ts'
import { sentences } from '../../article/text/sentences.ts'
import { words } from '../../article/text/words.ts'
import { deniesOtherwise } from './denials.ts'
import { wordsBeyond } from './wordChanges.ts'

// Whether one text says all that another says, and more.

/** A line of fewer words may be a set phrase. By hand. */
const LEAST_WORDS = 10
/** Longer lines are paragraphs, and take the square of their words. */
const MOST_WORDS = 80
/** Between its words the other text may have so many, as a share of them. By hand. */
const MOST_BETWEEN = 0.25

/** Whether all words of a line stand in a paragraph in their order, with few others between and nothing denied there. */
export function holdsWords(paragraph: string, line: string): boolean {
  const [all, own] = [words(paragraph), words(line)]
  if (own.length < LEAST_WORDS || own.length > MOST_WORDS || all.length < own.length) return false
  const longest = Math.floor(own.length * (1 + MOST_BETWEEN))
  for (let from = all.indexOf(own[0]!); from >= 0; from = all.indexOf(own[0]!, from + 1)) {
    let at = from
    let found = 0
    for (; at < all.length && at - from < longest && found < own.length; at++) if (all[at] === own[found]) found++
    if (found < own.length) continue
    const between = wordsBeyond(all.slice(from, at), own)
    return !between.some(opensWithDigit) && !deniesOtherwise(line, all.slice(from, at).join(' '))
  }
  return false
}

/** Whether a text is several sentences, and another says each of them word for word and in the same order. */
export function holdsSentences(other: string, text: string): boolean {
  const said = sentences(text, '').map(({ start, end }) => withoutMarksAround(fold(text.slice(start, end))))
  // What answers each of them says something else.
  if (said.length < 2 || sentences(other, '').length > said.length + 1) return false
  const all = fold(other)
  let from = 0
  return said.every((sentence) => {
    const at = all.indexOf(sentence, from)
    from = at + sentence.length
    return at >= 0
  })
}
