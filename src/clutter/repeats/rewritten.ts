import { mapInSteps, type Steps } from '../../article/steps.ts'
import { letterRuns, opensUpperCase, opensWithDigit } from '../../article/text/characters.ts'
import { sentences } from '../../article/text/sentences.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { type Copy, isExact } from './copies.ts'
import { deniesMore, deniesOtherwise } from './denials.ts'
import { HAN_NUMBER, isMended } from './mended.ts'
import type { WordKinds } from './onPurpose.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }
import { wordsBeyond } from './wordChanges.ts'

/** So many first words are the same. */
const OPENING = 3
/** What stands behind the mark in “31,000”. */
const THOUSANDS = '000'
/** What has more than a word or two reworded stands at least so many blocks after its original. */
const LEAST_APART = 3
/** Two halves are together so long as their original, or the other way round. By hand. */
const HALVES_LEAST = 0.8
/** A number that names a year rather than a count. */
const YEAR = /^(?:19|20)\d\d$/

/** A syllable of Japanese that may be mended; with two, a name such as that of a town may be another. */
const HIRAGANA = /^[ぁ-ゖ]$/

/**
 * The run with those copies marked that are their originals written anew: brought up to date, reworded, split into two
 * paragraphs, or merged with what stands beside them.
 */
export function* withRewritten(run: Copy[], body: Block[], kinds: WordKinds): Steps<Copy[]> {
  const isWritten = (here: number[], there: number[]) => isRewritten(here, there, body, kinds)
  const areParts = (one: Copy, other: Copy) =>
    other.block === one.block + 1 &&
    other.original === one.original &&
    (isWritten([one.block, other.block], [one.original]) || areMendedHalves(one, other, body))
  let isFirstHalf = false
  return yield* mapInSteps(run, (copy, i) => {
    const { block, original } = copy
    const next = run[i + 1]
    const isSecondHalf = isFirstHalf
    isFirstHalf = next !== undefined && areParts(copy, next)
    if (isFirstHalf || isSecondHalf) return rewritten(copy, [original], body)
    if (isExact(copy)) return copy
    const there = [[original], [original, original + 1]].find((originals) => isWritten([block], originals))
    return there ? rewritten(copy, there, body) : copy
  })
}

/** Whether two paragraphs side by side are one that was split and mended: they use no word that it has not, and together say all of it. */
function areMendedHalves(one: Copy, other: Copy, body: Block[]): boolean {
  const here = [one, other]
  const [text, original] = [
    textOf(
      here.map(({ block }) => block),
      body,
    ),
    body[one.original]!.text,
  ]
  const ratio = text.length / original.length
  const said = new Set(words(original))
  return (
    words(text).every((word) => said.has(word)) &&
    here.every(({ words, coverage }) => words >= limits.proseWords && coverage >= limits.singleNearCoverage) &&
    ratio > HALVES_LEAST &&
    ratio < 1 / HALVES_LEAST &&
    isMended(text, original)
  )
}

function rewritten(copy: Copy, originals: number[], body: Block[]): Copy {
  const here = words(body[copy.block]!.text)
  const difference = wordsBeyond(here, wordsOf(originals, body))
  return { ...copy, coverage: 1 - difference.length / here.length, difference, saysMore: false, isRewritten: true }
}

/**
 * Whether some paragraphs say what others do in partly other words: several sentences that open alike, with other numbers (or
 * the same, spelt out, and few other words), none of them a name, a day, a year or a negation, since what is said of another
 * person, place or time, or denied, is something else. In a script without capital letters, in which names do not
 * show, no other word but a number, or one syllable of Japanese.
 */
function isRewritten(here: number[], there: number[], body: Block[], { isDayName, isNumber }: WordKinds): boolean {
  // A list or a table beside it is no second half of a paragraph.
  if (![...here, ...there].every((index) => body[index]?.kind === 'paragraph' || body[index]?.kind === 'quote'))
    return false
  if (there.at(-1)! >= here[0]!) return false
  const [own, others] = [wordsOf(here, body), wordsOf(there, body)]
  if (Math.min(own.length, others.length) < limits.rewrittenWords) return false
  const [added, gone] = [wordsBeyond(own, others), wordsBeyond(others, own)]
  const count = (list: readonly string[]) => list.filter(isNumber).length
  if (!opensAlike(own, others, count([...added, ...gone]))) return false
  // Of two paragraphs that were merged in part, the rest may stand on its own.
  const isMerged = there.length > 1
  const changed = isMerged
    ? added.length / own.length
    : Math.max(added.length, gone.length) / Math.max(own.length, others.length)
  if (1 - changed < (isMerged ? limits.mergedCoverage : limits.rewrittenCoverage)) return false
  const either = isMerged ? added : [...added, ...gone]
  if (!either.some(isNumber) || added.some((word) => YEAR.test(word))) return false
  const [text, other] = [textOf(here, body), textOf(there, body)]
  if (isMerged ? deniesMore(text, other) : deniesOtherwise(text, other)) return false
  const reworded = added.filter((word) => !isNumber(word) && !HAN_NUMBER.test(word))
  // Reports of one place after the other stand together; an update stands where the page tells the story again.
  const isBeside = here[0]! - there[0]! < LEAST_APART
  if (isBeside && reworded.length > limits.rewordedBeside) return false
  // What another day brought is told in the same words.
  if ([...added, ...gone].some(isDayName)) return false
  // A number that is spelt out is no other word.
  const spelt = Math.max(0, count(gone) - count(added))
  if (reworded.length - spelt > Math.max(limits.saysMore - 1, own.length * limits.rewordedShare)) return false
  // With other numbers the first sentence says by another word that it speaks of something else: the second quarter, the women.
  // Spelt out, a number is still the same.
  const isSpelt = (word: string) => isNumber(word) && !opensWithDigit(word)
  const areUpdated = [opensWithDigit, isSpelt].some((isOne) => added.some(isOne) && gone.some(isOne))
  // Families of two and of three, and villages, are told of in the same words.
  if (reworded.length > 0 && added.some(isSpelt) && gone.some(isSpelt)) return false
  if (areUpdated && reworded.some((word) => word.length > 1 && firstSentence(text).has(word))) return false
  const caseless = reworded.filter((word) => word === word.toUpperCase())
  if (caseless.length > 1 || caseless.some((word) => !HIRAGANA.test(word))) return false
  // What the original says too is no new name, though it opens a sentence here.
  const said = new Set(others)
  const names = new Set(reworded.filter((word) => !said.has(word)))
  return !namesOneOf(text, names) && sentences(text, '').length >= 2
}

/**
 * Whether the first words are the same, but that in the place of a number one of the two may have a word. Whether that spells
 * the number is not asked, so another number must differ too, but for a thousand, which is no other number's name; and other
 * digits may count steps.
 */
function opensAlike(own: readonly string[], others: readonly string[], changedNumbers: number): boolean {
  const other = own.slice(0, OPENING).findIndex((word, i) => word !== others[i])
  if (other < 0) return true
  const rest = (list: readonly string[]) => list.slice(other + 1, OPENING).join(' ')
  const [word, instead] = [own[other]!, others[other]!]
  const isSpelt = word === THOUSANDS || instead === THOUSANDS || changedNumbers > 1
  return opensWithDigit(word) !== opensWithDigit(instead) && rest(own) === rest(others) && isSpelt
}

/** The words of a text's first sentence. */
function firstSentence(text: string): Set<string> {
  const [first] = sentences(text, '')
  return new Set(words(first ? text.slice(first.start, first.end) : text))
}

function textOf(blocks: number[], body: Block[]): string {
  return blocks.map((index) => body[index]!.text).join('\n')
}

function wordsOf(blocks: number[], body: Block[]): readonly string[] {
  return blocks.flatMap((index) => words(body[index]!.text))
}

/** Whether one of the words has a capital letter in the text, as names have, wherever in a sentence they stand. */
function namesOneOf(text: string, added: Set<string>): boolean {
  return letterRuns(text).some((run) => opensUpperCase(run) && added.has(run.toLowerCase()))
}
