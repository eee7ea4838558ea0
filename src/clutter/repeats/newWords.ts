import type { Match, WordStream } from '../../article/text/wordStream.ts'
import { deniesMore } from './denials.ts'

/** What stands between two matches in the original may be longer by so many words than what stands there now. */
const SLACK = 12
/** More words in a row than these are compared with nothing, since that takes the square of their number. */
const LONGEST_GAP = 60

/**
 * Which words stand neither in a match nor, in the same order, between the places in the original of the matches around
 * them: a comparison as word processors show it (longest common subsequence), of short stretches.
 * @param covered whether each word stands in one of the matches.
 * @param matches with the original and what is close to it, in order, at least one.
 */
export function newWords(
  words: readonly string[],
  covered: boolean[],
  matches: Match[],
  wordsBetween: WordStream['wordsBetween'],
): boolean[] {
  const isNew = covered.map((isCovered) => !isCovered)
  let next = 0
  for (let start = isNew.indexOf(true); start >= 0; ) {
    const end = endOf(isNew, start)
    while (next < matches.length && matches[next]!.start < end) next++
    const [before, after] = [matches[next - 1], matches[next]]
    const reach = end - start + SLACK
    const from = before ? before.at + before.length : after!.at - reach
    const to = after ? after.at : from + reach
    if (end - start <= LONGEST_GAP && to - from <= reach + SLACK)
      for (const at of commonInOrder(words.slice(start, end), wordsBetween(from, to))) isNew[start + at] = false
    start = isNew.indexOf(true, end)
  }
  return isNew
}

/** A denial is not more words; what is longer may be a promo that one copy lacks. */
const DENIAL = 3

/** Whether words that deny are left out between two matches: without its “not” a sentence says the opposite. */
export function leavesOutDenial(matches: Match[], wordsBetween: WordStream['wordsBetween']): boolean {
  return matches.some((match, i) => {
    const before = matches[i - 1]
    const [from, to] = [before ? before.at + before.length : match.at, match.at]
    const isRightBehind = before !== undefined && before.start + before.length === match.start
    return isRightBehind && to > from && to - from <= DENIAL && deniesMore(wordsBetween(from, to).join(' '), '')
  })
}

/** Where a stretch of what is true ends. */
function endOf(list: boolean[], start: number): number {
  const end = list.indexOf(false, start)
  return end < 0 ? list.length : end
}

/** Positions in the first list of words that both have in the same order, as many as there can be. */
function commonInOrder(here: readonly string[], there: readonly string[]): number[] {
  const most = Array.from({ length: here.length + 1 }, () => new Array<number>(there.length + 1).fill(0))
  for (let i = here.length - 1; i >= 0; i--)
    for (let j = there.length - 1; j >= 0; j--)
      most[i]![j] = here[i] === there[j] ? most[i + 1]![j + 1]! + 1 : Math.max(most[i + 1]![j]!, most[i]![j + 1]!)
  const common: number[] = []
  for (let i = 0, j = 0; i < here.length && j < there.length; ) {
    if (here[i] === there[j]) {
      common.push(i++)
      j++
    } else if (most[i + 1]![j]! >= most[i]![j + 1]!) i++
    else j++
  }
  return common
}

/** The most words in a row that are not covered, of which more than half are new. */
export function longestAddition(covered: boolean[], isNew: boolean[]): number {
  let longest = 0
  let gap = 0
  let fresh = 0
  for (const [i, isCovered] of covered.entries()) {
    if (isCovered) [gap, fresh] = [0, 0]
    else {
      gap++
      if (isNew[i]) fresh++
      if (fresh > gap / 2) longest = Math.max(longest, gap)
    }
  }
  return longest
}
