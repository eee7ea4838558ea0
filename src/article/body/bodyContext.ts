import { mapInSteps, type Steps, toEnd } from '../steps.ts'
import { words } from '../text/words.ts'
import { sumsWithin } from '../walk/elementTree.ts'
import type { MeasuredPage } from './bodyFeatures.ts'

const SIDES = [-3, -2, -1, 1, 2, 3]
const LEVELS = ['parent', 'grandparent', 'great-grandparent', 'next around']

/** What the blocks around say of a block, by name, in the order of the values: which of them is which is told nowhere else. */
export const CONTEXT = [
  'own odds',
  ...SIDES.map((side) => `odds at ${side}`),
  'best of 8 before',
  'best of 8 after',
  'odds near by length',
  ...LEVELS.map((level) => `odds in ${level}`),
  ...LEVELS.map((level) => `share in ${level}`),
  'odds in frame',
  'share in frame',
  'share before',
  'share after',
  'odds of heading above',
  'odds since heading',
  'in story stretch',
  'text to story stretch',
  'before story stretch',
  'words shared with story',
  'in story element',
  'levels to story element',
  'odds in branch',
  'share in branch',
]

/** A block is for the story as far as its odds are above this, when stretch and element of the story are sought. */
const EVEN = 0.5

/**
 * What the first judgement of all blocks says of each: stories stand together, in few elements, in few frames, and
 * what a heading opens goes with it.
 * @param odds the first judgement, 0–1 a block.
 */
export function bodyContext(page: MeasuredPage, odds: number[]): number[][] {
  return toEnd(bodyContextInSteps(page, odds))
}

/** As `bodyContext`, a few blocks a step. */
export function* bodyContextInSteps({ blocks, own, parents }: MeasuredPage, odds: number[]): Steps<number[][]> {
  const tree = { own, parents }
  const lengths = blocks.map((block) => block.length)
  const mass = lengths.map((length, i) => odds[i]! * length)
  const gain = lengths.map((length, i) => (odds[i]! - EVEN) * length)
  const total = mass.reduce((sum, value) => sum + value, 0) || 1
  yield
  const massIn = sumsWithin(tree, mass)
  const lengthIn = sumsWithin(tree, lengths)
  const allLength = lengthIn[0] || 1
  yield
  const frames = tally(blocks, mass)
  yield
  const stretch = bestStretch(gain)
  const toStretch = distances(lengths, stretch)
  yield
  const storyElement = bestElement(sumsWithin(tree, gain))
  const inStory = inElement(parents, storyElement)
  const holdsStory = parents.map(() => false)
  for (let element = storyElement; element >= 0; element = parents[element]!) holdsStory[element] = true
  yield
  const shared = yield* sharedWords(blocks, odds)
  let before = 0
  let headingOdds = 0.5
  let since = { length: 0, mass: 0 }
  return yield* mapInSteps(blocks, (block, i) => {
    if (block.heading) {
      headingOdds = odds[i]!
      since = { length: 0, mass: 0 }
    }
    const values = [odds[i]!]
    for (const side of SIDES) values.push(odds[i + side] ?? 0)
    values.push(best(odds, i - 8, i), best(odds, i + 1, i + 9), window(lengths, mass, i, 5))
    for (let up = 0, at = own[i]!; up < LEVELS.length; up++) {
      at = Math.max(0, parents[at]!)
      values.push(massIn[at]! / lengthIn[at]!)
    }
    for (let up = 0, at = own[i]!; up < LEVELS.length; up++) {
      at = Math.max(0, parents[at]!)
      values.push(massIn[at]! / total)
    }
    const frame = frames.get(block.frame)!
    // The branch is the widest element around the block that does not hold the story element.
    let branch = own[i]!
    let levels = 0
    while (!holdsStory[branch] && !holdsStory[parents[branch]!]) {
      branch = parents[branch]!
      levels++
    }
    values.push(
      frame.mass / frame.length,
      frame.mass / total,
      before / total,
      (total - before - mass[i]!) / total,
      headingOdds,
      since.length === 0 ? headingOdds : since.mass / since.length,
      i >= stretch.from && i < stretch.to ? 1 : 0,
      toStretch[i]! / allLength,
      i < stretch.from ? 1 : 0,
      shared(i),
      inStory[own[i]!] ? 1 : 0,
      levels / 10,
      massIn[branch]! / lengthIn[branch]!,
      massIn[branch]! / total,
    )
    before += mass[i]!
    since = { length: since.length + block.length, mass: since.mass + mass[i]! }
    return values
  })
}

/** The highest of the values from one place to before another. */
function best(values: number[], from: number, to: number): number {
  let highest = 0
  for (let i = Math.max(0, from); i < Math.min(values.length, to); i++) highest = Math.max(highest, values[i]!)
  return highest
}

/** The stretch of values with the greatest sum (Kadane's algorithm). */
function bestStretch(values: number[]): { from: number; to: number } {
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  for (const [i, value] of values.entries()) {
    if (sum <= 0) {
      from = i
      sum = 0
    }
    sum += value
    if (sum > best.sum) best = { from, to: i + 1, sum }
  }
  return best
}

/** Text between each block and the stretch; 0 inside it. */
function distances(lengths: number[], { from, to }: { from: number; to: number }): number[] {
  const result = lengths.map(() => 0)
  for (let i = to; i < lengths.length; i++) result[i] = (result[i - 1] ?? 0) + lengths[i]!
  for (let i = from - 1; i >= 0; i--) result[i] = (result[i + 1] ?? 0) + lengths[i]!
  return result
}

/** The element with the greatest value, the innermost of equals. */
function bestElement(values: Float64Array): number {
  let best = 0
  for (let element = 1; element < values.length; element++) if (values[element]! >= values[best]!) best = element
  return best
}

/** Which elements are this one or in it. */
function inElement(parents: number[], wanted: number): boolean[] {
  const inside: boolean[] = []
  for (let element = 0; element < parents.length; element++) {
    inside.push(element === wanted || (inside[parents[element]!] ?? false))
  }
  return inside
}

function tally(blocks: MeasuredPage['blocks'], mass: number[]) {
  const sums = new Map<number, { length: number; mass: number }>()
  for (const [i, { frame, length }] of blocks.entries()) {
    const sum = sums.get(frame) ?? { length: 0, mass: 0 }
    sum.length += length
    sum.mass += mass[i]!
    sums.set(frame, sum)
  }
  return sums
}

/** Mean odds, by length, of the blocks around one. */
function window(lengths: number[], mass: number[], center: number, reach: number): number {
  let length = 0
  let sum = 0
  for (let i = Math.max(0, center - reach); i <= Math.min(lengths.length - 1, center + reach); i++) {
    if (i === center) continue
    length += lengths[i]!
    sum += mass[i]!
  }
  return length === 0 ? 0 : sum / length
}

/** Odds below which a block's words are not looked at. */
const HOPELESS = 0.03

/** Tells what share of a block's longer words the rest of the story has too, each as far as it is likely of the story. */
function* sharedWords(blocks: MeasuredPage['blocks'], odds: number[]): Steps<(index: number) => number> {
  const said = new Map<string, number>()
  const terms = yield* mapInSteps(blocks, ({ text }, i) => {
    if (odds[i]! < HOPELESS) return null
    const set = new Set(words(text).filter((word) => word.length > 3 || word.charCodeAt(0) > 0x2fff))
    for (const word of set) said.set(word, (said.get(word) ?? 0) + odds[i]!)
    return set
  })
  return (index) => {
    const own = terms[index]
    if (!own || own.size === 0) return 0
    let sum = 0
    for (const word of own) sum += Math.min(1, said.get(word)! - odds[index]!)
    return sum / own.size
  }
}
