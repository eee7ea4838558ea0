import { mapInSteps, type Steps } from '../../article/steps.ts'
import { letterRuns, opensUpperCase, opensWithDigit } from '../../article/text/characters.ts'
import { sentences } from '../../article/text/sentences.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { type Copy, isExact } from './copies.ts'
import { deniesMore, deniesOtherwise } from './denials.ts'
import type { Overview } from './onPurpose.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }
import { formsBeyond, wordsBeyond } from './wordChanges.ts'

/** So many first words are the same, or the same in another order. */
const OPENING = 3
const REORDERED = 5
/** What stands behind the mark in “31,000”. */
const THOUSANDS = '000'
/** What names another day stands at least so many blocks after its original. */
const LEAST_APART = 3
/** A number that names a year rather than a count. */
const YEAR = /^(?:19|20)\d\d$/
/** Numbers as they are spelt in Chinese and Japanese, where each character is a word. */
const HAN_NUMBER = /^[〇零一二两兩三四五六七八九十百千万萬亿億]$/

/** A syllable of Japanese that may be mended; with two, a name such as that of a town may be another. */
const HIRAGANA = /^[ぁ-ゖ]$/

/**
 * The run with those copies marked that are their originals written anew: brought up to date, reworded, split into two
 * paragraphs, or merged with what stands beside them.
 */
export function* withRewritten(run: Copy[], body: Block[], lexicon: Lexicon): Steps<Copy[]> {
  const isWritten = (pair: Pair) => isRewritten(pair, body, lexicon)
  let isFirstHalf = false
  return yield* mapInSteps(run, (copy, i) => {
    const { block, original, saysMore } = copy
    const next = run[i + 1]
    const isSecondHalf = isFirstHalf
    const isParted = next?.block === block + 1 && next.original === original
    isFirstHalf = isParted && isWritten({ here: [block, block + 1], there: [original], hasNewClause: true })
    if (isFirstHalf || isSecondHalf) return rewritten(copy, [original], body)
    if (isExact(copy)) return copy
    const there = [[original], [original, original + 1]].find((there) =>
      isWritten({ here: [block], there, hasNewClause: saysMore }),
    )
    return there ? rewritten(copy, there, body) : copy
  })
}

/** What is known of words: which name a weekday or a month, and which stand somewhere without a capital letter. */
type Lexicon = Pick<Overview, 'isDayName' | 'isPlainWord'>

/** Paragraphs, by their positions in the body, and those that they may say again. */
interface Pair {
  here: number[]
  there: number[]
  /** Whether they say a clause or more that no stretch of the others holds. */
  hasNewClause: boolean
}

function rewritten(copy: Copy, originals: number[], body: Block[]): Copy {
  const here = words(body[copy.block]!.text)
  const difference = wordsBeyond(here, wordsOf(originals, body))
  return { ...copy, coverage: 1 - difference.length / here.length, difference, saysMore: false, isRewritten: true }
}

/**
 * Whether some paragraphs say what others do in partly other words: several sentences that open alike, with few other words,
 * and speak of nothing else.
 */
function isRewritten(pair: Pair, body: Block[], lexicon: Lexicon): boolean {
  const { here, there } = pair
  // A list or a table beside it is no second half of a paragraph.
  if (![...here, ...there].every((index) => body[index]?.kind === 'paragraph' || body[index]?.kind === 'quote'))
    return false
  if (there.at(-1)! >= here[0]!) return false
  const [own, others] = [wordsOf(here, body), wordsOf(there, body)]
  if (Math.min(own.length, others.length) < limits.rewrittenWords) return false
  const [added, gone] = [formsBeyond(own, others), formsBeyond(others, own)]
  if (!opensAlike(own, others, [...added, ...gone])) return false
  const changes = { ...pair, added, gone, text: textOf(here, body), other: textOf(there, body) }
  return (
    isLittle(changes, own.length, others.length, lexicon) &&
    !isOfOther(changes, lexicon) &&
    [changes.text, changes.other].some((one) => sentences(one, '').length >= 2)
  )
}

/** What two texts differ in. */
interface Changes extends Pair {
  text: string
  other: string
  /** Words that only the text has, and that only the other has; other forms of a word are no others. */
  added: string[]
  gone: string[]
}

/**
 * Whether little enough is changed, and enough for a version of the same. Where more speaks against it (two were merged, or a
 * clause is new), fewer words may be others, and a number must be.
 */
function isLittle(changes: Changes, length: number, otherLength: number, { isDayName }: Lexicon): boolean {
  const { added, gone, there, hasNewClause } = changes
  // Of two paragraphs that were merged in part, the rest may stand on its own.
  const isMerged = there.length > 1
  const share = isMerged ? added.length / length : Math.max(added.length, gone.length) / Math.max(length, otherLength)
  if (1 - share < (isMerged ? limits.mergedCoverage : limits.rewrittenCoverage)) return false
  const reworded = rewordedOf(added, isDayName).length
  const isDoubtful = isMerged || hasNewClause
  const hasOtherNumber = numbersIn(added) + (isMerged ? 0 : numbersIn(gone)) > 0
  // What only has a tenant where the other has an owner is its parallel.
  if (!hasOtherNumber && (isDoubtful || Math.max(added.length, gone.length) < limits.rewordedLeast)) return false
  // A number that is spelt out is no other word.
  const spelt = Math.max(0, numbersIn(gone) - numbersIn(added))
  const most = isDoubtful ? Math.max(limits.saysMore - 1, length * limits.doubtfulShare) : length * limits.rewordedShare
  return reworded - spelt <= most
}

/**
 * Whether a text speaks of another person, place or year, or denies, and so says something else. In a script without capital
 * letters, in which names do not show, it may where any word is another one but a number or one syllable of Japanese.
 */
function isOfOther(changes: Changes, { isDayName, isPlainWord }: Lexicon): boolean {
  const { text, other, added, gone, there } = changes
  if (added.some((word) => YEAR.test(word))) return true
  if (there.length > 1 ? deniesMore(text, other) : deniesOtherwise(text, other)) return true
  const [days, daysBefore] = [added, gone].map((list) => list.filter(isDayName).length)
  if (days! > 0 && (days !== daysBefore || areBeside(changes))) return true
  const reworded = rewordedOf(added, isDayName)
  const caseless = reworded.filter((word) => word === word.toUpperCase())
  if (caseless.length > 1 || caseless.some((word) => !HIRAGANA.test(word))) return true
  return namesOneOf(text, new Set(reworded.filter((word) => word.length === 1 || !isPlainWord(word))))
}

/** Reports of one place or one day after the other stand together; an update stands where the page tells the story again. */
function areBeside({ here, there }: Pair): boolean {
  return here[0]! - there[0]! < LEAST_APART
}

function rewordedOf(added: string[], isDayName: (word: string) => boolean): string[] {
  return added.filter((word) => !opensWithDigit(word) && !HAN_NUMBER.test(word) && !isDayName(word))
}

/**
 * Whether the first words are the same, maybe in another order, but that in the place of a number one of the two may have a
 * word. Whether that spells the number is not asked, so another number must differ too; only a thousand is no other number's
 * name. Other words, or digits, may count steps: “In the first week …”.
 */
function opensAlike(own: readonly string[], others: readonly string[], changed: readonly string[]): boolean {
  if (wordsBeyond(own.slice(0, REORDERED), others.slice(0, REORDERED)).length === 0) return true
  const other = own.slice(0, OPENING).findIndex((word, i) => word !== others[i])
  if (other < 0) return true
  const [word, instead] = [own[other]!, others[other]!]
  const rest = (list: readonly string[]) => list.slice(other + 1, OPENING).join(' ')
  const isNumber = opensWithDigit(word) !== opensWithDigit(instead)
  const isSpelt = word === THOUSANDS || instead === THOUSANDS || numbersIn(changed) > 1
  return isNumber && isSpelt && rest(own) === rest(others)
}

function numbersIn(list: readonly string[]): number {
  return list.filter(opensWithDigit).length
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
