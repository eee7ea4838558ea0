import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import { letterRuns } from '../../article/text/characters.ts'
import { fold } from '../../article/text/normalise.ts'
import { words, writtenWords } from '../../article/text/words.ts'
import type { Article, Block } from '../../article/types.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../types.ts'
import { type Copy, copiesOf, isExact } from './copies.ts'
import { dayNamesIn } from './dayNames.ts'
import { isHeldDeck } from './decks.ts'
import { earlierVersion } from './earlierVersion.ts'
import { isSafeAlone } from './loneRepeats.ts'
import { isRun, nearCopies } from './nearCopies.ts'
import { numbersIn } from './numbers.ts'
import { isDeck, isLabel, isOnPurpose, type Overview } from './onPurpose.ts'
import { paragraphNumbers } from './paragraphNumbers.ts'
import { withoutParallelSections } from './parallelSections.ts'
import { partAgain } from './partAgain.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }
import { withRewritten } from './rewritten.ts'
import { withGaps } from './runGaps.ts'
import { withLinesSetOtherwise } from './setOtherwise.ts'
import { versionsOf } from './versions.ts'
import { whichStays } from './whichStays.ts'

/**
 * Repeats: runs of blocks that stand again in the same order, and single paragraphs said twice. Short lines, list items
 * and verses are folded only inside a run that holds prose, because alone they may be repeated on purpose.
 */
export function* repeats({ title, body, language }: Article): Steps<Finding[]> {
  const counts = new Map<string, number>()
  let [opening, secondProse] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  yield* eachInSteps(body, ({ text, kind }, index) => {
    counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1)
    if (index >= secondProse || kind !== 'paragraph' || words(text).length < limits.proseWords) return
    if (index > opening) secondProse = index
    else opening = index
  })
  const kinds = { isDayName: dayNamesIn(language), isNumber: numbersIn(language) }
  const overview = { counts, title: fold(title), opening, secondProse, ...kinds }
  const originals = new Map<number, number>()
  const earlier = earlierVersion(body)
  for (const { block, original } of earlier) originals.set(block, original)
  const groups: Copy[][] = earlier.length > 0 ? [earlier] : []
  const copies = yield* copiesOf(body)
  const areVersions = yield* versionsOf(copies, body)
  for (const run of yield* runs(copies)) {
    if (run.length > 1) yield
    const found = yield* judge(run, body, overview, areVersions)
    const left = found.flatMap((copy) => whichStays(copy, body, overview))
    const judged = stillSafe(found, left, body, overview)
    const free = judged.filter((copy) => !originals.has(copy.block) && stays(copy.original, originals) !== copy.block)
    // The short lines of a run prove nothing where all its prose is claimed by others.
    const folded = free.length === judged.length || free.some(isProse) ? free : []
    for (const copy of folded) {
      originals.set(copy.block, copy.original)
      // What a longer run took no longer makes its text a refrain.
      const key = fold(body[copy.block]!.text)
      counts.set(key, counts.get(key)! - 1)
    }
    if (folded.length > 0) groups.push(folded)
  }
  const result: Finding[] = []
  const numbers = paragraphNumbers(body)
  for (const copies of groups) {
    for (const one of yield* describe(copies, body, numbers, (copy) => stays(copy.original, originals)))
      result.push(one)
  }
  return result
}

/** What stays of a block that may itself be a copy: the copies are followed to the first. */
function stays(block: number, originals: Map<number, number>): number {
  let found = block
  for (let next = originals.get(found); next !== undefined; next = originals.get(found)) found = next
  // The way is cut short for who comes next, so that a thousand copies are not a chain of a thousand steps.
  for (let at = block; at !== found; ) {
    const next = originals.get(at)!
    originals.set(at, found)
    at = next
  }
  return found
}

/** What is left of a run of which some copies stay: a near copy that lost those beside it is judged alone. */
function stillSafe(found: Copy[], left: Copy[], body: Block[], overview: Overview): Copy[] {
  const [only, ...more] = left.filter(isProse)
  const isLone = left.length < found.length && only !== undefined && more.length === 0 && !isExact(only)
  return isLone && !isSafeAlone(only, body, overview) ? [] : left
}

/**
 * Chains copies into runs: blocks in order whose originals are in the same order, both with small gaps. A copy may stand
 * in several runs, because a third copy of a stretch may go on from the first or from the second. Longest first.
 */
function* runs(copies: Copy[][]): Steps<Copy[][]> {
  const done: Copy[][] = []
  let open: Copy[][] = []
  yield* eachInSteps(copies, (candidates, index) => {
    if (candidates.length === 0) return
    open = open.filter((run) => index - run.at(-1)!.block <= limits.gap).slice(-MOST_OPEN)
    const used = new Set<Copy>()
    for (const run of open) {
      const next = candidates.find((copy) => follows(run.at(-1)!, copy))
      if (!next) continue
      run.push(next)
      used.add(next)
    }
    for (const copy of new Set([candidates[0]!, candidates.at(-1)!])) {
      if (used.has(copy)) continue
      open.push([copy])
      done.push(open.at(-1)!)
    }
  })
  return done.sort((a, b) => b.length - a.length)
}

/** Runs followed at once; more would only matter where everything repeats everything. */
const MOST_OPEN = 8

function follows(last: Copy, next: Copy): boolean {
  const step = next.original - last.original
  // Two blocks may both come from one that was split, but a line said over and over goes nowhere. Of prose that comes again
  // without what stood in between (lists, pictures), the originals lie farther apart.
  const gap = Math.min(last.words, next.words) >= limits.proseWords ? limits.originalGap : limits.gap
  return (step > 0 || (step === 0 && !next.holdsOriginal)) && step <= gap && next.original < next.block
}

/** Which copies of a run are sure enough to be claimed. */
function* judge(run: Copy[], body: Block[], overview: Overview, areVersions: (run: Copy[]) => boolean): Steps<Copy[]> {
  const found = run.filter((copy) => copy.coverage >= limits.runCoverage || isHeldDeck(copy, body, overview))
  const whole = yield* withLinesSetOtherwise(yield* withGaps(found, body), body)
  const own = withoutParallelSections(whole, whole.filter(isProse), body, overview)
  const likely = yield* withRewritten(own, body, overview)
  const near = nearCopies(areVersions(likely) && !areHalves(likely) ? likely.filter(isExact) : likely, body).filter(
    (copy, i, all) => !isRefrain(copy, body, overview) || isBetween(copy, all[i - 1], all[i + 1]),
  )
  const prose = near.filter(
    (copy, i) =>
      isProse(copy) &&
      !isVerse(body[copy.block]!) &&
      (!isLabel(copy, body) || isDeck(copy, body, overview) || isCopiedAlong(copy, near, i)),
  )
  if (isOnPurpose(prose, near, body, overview)) return []
  // One formula said over and over, with other text between, is no run.
  const distinct = new Set(prose.map((copy) => fold(body[copy.block]!.text)))
  if ((distinct.size >= 2 && isRun(near)) || isWhole(near, body)) return near
  const only = prose[0]
  if (!only || !isSafeAlone(only, body, overview)) return partAgain(likely, body)
  // A heading right above a repeated paragraph goes with it.
  const above = near.filter((copy) => copy.block === only.block - 1 && body[copy.block]!.kind === 'heading')
  // The second half of a paragraph that was split goes with the first.
  return areHalves(prose.slice(0, 2)) ? [...above, ...prose.slice(0, 2)] : [...above, only]
}

/** Whether a run is one paragraph that was split in two, which is no version of it. */
function areHalves([one, other, ...more]: Copy[]): boolean {
  if (!one?.isRewritten || !other?.isRewritten || more.length > 0) return false
  return one.original === other.original && one.block + 1 === other.block
}

/** Whether the run repeats nearly all that stands before it, as a song or poem printed twice does. */
function isWhole(run: Copy[], body: Block[]): boolean {
  const [first] = run
  if (!first || new Set(run.map((copy) => fold(body[copy.block]!.text))).size < 2) return false
  const words = run.reduce((sum, copy) => sum + copy.words, 0)
  return first.original <= 1 && run.length >= first.block * 0.8 && words >= limits.proseWords * 2
}

/** A short line that stands three times and more. */
function isRefrain({ block, words }: Copy, body: Block[], { counts }: Overview): boolean {
  return words < limits.proseWords && (counts.get(fold(body[block]!.text)) ?? 0) > 2
}

/** Whether it comes again right below its original or with a block beside it. */
function isCopiedAlong({ block, original }: Copy, run: Copy[], i: number): boolean {
  if (block - original === 1) return true
  return [run[i - 1], run[i + 1]].some((other) => other && Math.abs(block - other.block) === 1)
}

/** Whether it stands right beside another copy of its run, as their originals do: so a refrain comes again with its verses. */
function isBetween({ block, original }: Copy, ...others: (Copy | undefined)[]): boolean {
  return others.some(
    (other) => other && Math.abs(block - other.block) === 1 && Math.abs(original - other.original) === 1,
  )
}

function isProse({ words }: Copy): boolean {
  return words >= limits.proseWords
}

/** Lines broken by hand, most of them short: a stanza. */
function isVerse({ text }: Block): boolean {
  const lines = text.split('\n')
  return lines.length >= 3 && lines.filter((line) => line.length <= limits.refrainLine).length >= lines.length * 0.8
}

/** One finding for the exact copies of a run, and one for each near copy, whose difference is its own. */
function* describe(
  copies: Copy[],
  body: Block[],
  numbers: number[],
  original: (copy: Copy) => number,
): Steps<Finding[]> {
  const originalId = (copy: Copy) => body[original(copy)]!.id
  const position = (copy: Copy) => String(numbers[original(copy)]!)
  const prose = copies.filter(({ words }) => words >= limits.proseWords).length
  const exact = copies.filter(isExact)
  const near = copies.filter((copy) => !isExact(copy))
  const result = yield* mapInSteps(near, (copy) =>
    finding([body[copy.block]!], {
      category: 'near-repeat',
      confidence: prose > 1 ? limits.sure.nearRun : copy.coverage,
      reason: { code: 'near_repeat', args: [position(copy), String(Math.round(copy.coverage * 100))] },
      originals: [originalId(copy)],
      difference: asWritten(copy.difference, body[copy.block]!.text),
    }),
  )
  const [first] = exact
  if (!first) return result
  const reason =
    exact.length > 1
      ? { code: 'repeat_run', args: [String(exact.length), position(first)] }
      : { code: 'repeat_block', args: [position(first)] }
  const confidence = prose > 1 ? limits.sure.run : limits.sure.alone
  const claimed = exact.map((copy) => body[copy.block]!)
  result.push(finding(claimed, { category: 'repeat', confidence, reason, originals: exact.map(originalId) }))
  return result
}

/** Some words of a text as it spells them. */
function asWritten(some: string[], text: string): string[] {
  const folded = writtenWords(text)
  // With its capital letters where folding parts the text into the same words.
  const runs = letterRuns(text)
  const written = runs.length === folded.length ? runs : folded
  const spelt = new Map(words(text).map((word, i) => [word, written[i]!]))
  return some.map((word) => spelt.get(word) ?? word)
}
