import type { RawBlock } from '../walk/walk.ts'

/** Shorter blocks (characters) may say the same by chance. */
const LEAST_PROSE = 60
/** So many paragraphs in the order in which they stood before are a copy of a part of the page. */
const LEAST_PARAGRAPHS = 3
/** Between two paragraphs of a copy stand at most so many others; short lines, such as the rows of a table, are not counted. */
const GAP = 3
/** A deck or teaser stands among less than this share of the paragraphs that the story's own paragraph stands among. */
const FEWER = 0.34
/** A deck stands at most this many blocks above the story: byline, date and share bar come between. */
export const DECK_REACH = 25

type Said = Pick<RawBlock, 'kind' | 'text' | 'element'>

/** A block that says word for word what an earlier one says; both are indices. */
interface Pair {
  block: number
  original: number
}

/**
 * Which blocks a page says a second time, and which of the two stands for both: a body that is served twice, a section
 * that comes again, a first paragraph that is the deck as well. Of two the one stands that has more paragraphs around it.
 * @returns for each block the index of the one that stands for it, or -1 where it stands for itself.
 */
export function secondCopies(blocks: readonly Said[]): number[] {
  const around = new Map<Element | null, number>()
  for (const { text, element } of blocks) {
    if (text.length >= LEAST_PROSE) around.set(element.parentElement, (around.get(element.parentElement) ?? 0) + 1)
  }
  const parent = (index: number) => blocks[index]!.element.parentElement
  const size = (index: number) => around.get(parent(index)) ?? 0
  // What stands in a list is an entry of a menu or a card, and is judged by itself.
  const mayBeDeck = (one: number, other: number) => blocks[one]!.kind === 'paragraph' && size(one) < size(other) * FEWER
  const standsFor = blocks.map(() => -1)
  for (const run of runs(blocks)) {
    const isLong = run.length >= LEAST_PARAGRAPHS
    if (isLong && opensOtherText(run, blocks, size)) continue
    const isSwapped =
      isLong && sum(run.map(({ block }) => size(block))) > sum(run.map(({ original }) => size(original)))
    for (const pair of isLong ? withShortLines(run, blocks) : run) {
      const [kept, left] = isSwapped ? [pair.block, pair.original] : [pair.original, pair.block]
      if (isLong || parent(kept) === parent(left)) replace(standsFor, left, kept)
      else if (pair.block - pair.original > DECK_REACH) continue
      else if (mayBeDeck(left, kept)) replace(standsFor, left, kept)
      else if (mayBeDeck(kept, left)) replace(standsFor, kept, left)
    }
  }
  return standsFor.map((_, index) => (standsFor[index] === -1 ? -1 : lastOf(standsFor, index)))
}

/** A copy takes up at most this share of the paragraphs of a box whose own text it opens or ends. */
const MOST_OF_BOX = 0.6

/** Whether a copy is only a part of another box, which without it would look like less of a text than it is. */
function opensOtherText(run: Pair[], blocks: readonly Said[], size: (index: number) => number): boolean {
  const box = blocks[run[0]!.block]!.element.parentElement
  const isInBox = ({ block }: Pair) =>
    blocks[block]!.kind === 'paragraph' && blocks[block]!.element.parentElement === box
  const isOther = ({ original }: Pair) => blocks[original]!.element.parentElement !== box
  return run.every(isInBox) && run.every(isOther) && run.length <= size(run[0]!.block) * MOST_OF_BOX
}

function replace(standsFor: number[], left: number, kept: number): void {
  if (standsFor[left] === -1 && lastOf(standsFor, kept) !== left) standsFor[left] = kept
}

function lastOf(standsFor: number[], index: number): number {
  let last = index
  while (standsFor[last] !== -1) last = standsFor[last]!
  return last
}

/** Paragraphs that stood before, chained as far as they come in the same order. */
function runs(blocks: readonly Said[]): Pair[][] {
  const first = new Map<string, number>()
  const result: Pair[][] = []
  let others = 0
  for (const [block, { text }] of blocks.entries()) {
    if (text.length < LEAST_PROSE) continue
    const original = first.get(text)
    if (original === undefined) {
      first.set(text, block)
      others++
      continue
    }
    const run = result.at(-1)
    if (run && others <= GAP && original > run.at(-1)!.original) run.push({ block, original })
    else result.push([{ block, original }])
    others = 0
  }
  return result
}

/** The run with the headings, items and captions in and right around it that are said again too. */
function withShortLines(run: Pair[], blocks: readonly Said[]): Pair[] {
  const result: Pair[] = []
  for (const [i, from] of run.entries()) {
    result.push(from)
    const to = run[i + 1]
    let original = from.original + 1
    for (let block = from.block + 1; to && block < to.block; block++) {
      const found = indexOf(blocks, blocks[block]!.text, original, Math.min(to.original, original + GAP + 1))
      if (found < 0 || found >= block) continue
      result.push({ block, original: found })
      original = found + 1
    }
  }
  return [...result, ...beside(blocks, run[0]!, -1), ...beside(blocks, run.at(-1)!, 1)]
}

/** Lines right before the first paragraph of a copy, or right after its last. */
function beside(blocks: readonly Said[], { block, original }: Pair, step: 1 | -1): Pair[] {
  const result: Pair[] = []
  for (let i = block + step, j = original + step; j >= 0 && i < blocks.length; i += step, j += step) {
    const isWithin = step > 0 ? j < block : i > original
    if (!isWithin || blocks[i]!.text !== blocks[j]!.text || blocks[i]!.text.length >= LEAST_PROSE) break
    result.push({ block: i, original: j })
  }
  return result
}

function indexOf(blocks: readonly Said[], text: string, from: number, to: number): number {
  for (let index = from; index < to; index++) if (blocks[index]!.text === text) return index
  return -1
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
