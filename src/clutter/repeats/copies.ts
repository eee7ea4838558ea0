import { mapInSteps, type Steps } from '../../article/steps.ts'
import { fold } from '../../article/text/normalise.ts'
import { type Match, type WordStream, wordStream } from '../../article/text/wordStream.ts'
import type { Block } from '../../article/types.ts'
import { deniesMore } from './denials.ts'
import { leavesOutDenial, longestAddition, newWords } from './newWords.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/** A block that says, in whole or nearly, what an earlier one says. Both are indices into the body. */
export interface Copy {
  block: number
  original: number
  /** Share of the block's words that stand in the original or close by, in the same order, 0–1. */
  coverage: number
  words: number
  /** The block's words that the original lacks. */
  difference: string[]
  /** Whether the block says a clause or more that the original lacks. */
  saysMore: boolean
  /** Whether what the two have in common stands in one piece. */
  inOnePiece: boolean
  /** Whether all words of the original stand in the block. */
  holdsOriginal: boolean
  /** Whether it is its original written anew. */
  isRewritten?: boolean
}

/** Whether the block says nothing that does not stand in or beside its original. */
export function isExact({ difference }: Copy): boolean {
  return difference.length === 0
}

/** A block that says its original word for word. */
export function exactCopy(block: number, original: number, words: number): Copy {
  return { block, original, coverage: 1, words, difference: [], saysMore: false, inOnePiece: true, holdsOriginal: true }
}

/** A paragraph is split into two or merged with the next, between which a promo may stand: so far (blocks) its words are looked for. */
const REACH = 2
/** Earlier places remembered for one short line. */
const MOST_PLACES = 6

/**
 * For every block of the body, the earlier blocks that it may be a copy of, likeliest first. Short lines match whole or
 * not at all; longer ones by the share of their words found in one earlier place.
 */
export function* copiesOf(body: Block[]): Steps<Copy[][]> {
  const stream = wordStream()
  const seen = new Map<string, number[]>()
  const lengths: number[] = []
  return yield* mapInSteps(body, (block, index) => {
    const { words, matches } = stream.match(block.text)
    const key = keyOf(block)
    const isProse = words.length >= limits.proseWords
    const same = (seen.get(key) ?? []).filter(
      (earlier) => alike(block, body[earlier]!) || (isProse && isDeckOf(block, earlier, body)),
    )
    const found = same.map((original) => exactCopy(index, original, words.length))
    if (same.length === 0 && isProse) {
      const near = nearest(index, words, matches, stream, lengths, body)
      // A deck may be set as a heading, and come again as the first paragraph.
      const twins = near ? [near.original, ...(seen.get(keyOf(body[near.original]!)) ?? [])] : []
      const original = twins.find((earlier) => alike(block, body[earlier]!))
      if (near && original !== undefined) found.push({ ...near, original })
    }
    stream.add(block.text, index)
    lengths.push(words.length)
    remember(seen, key, index)
    return found
  })
}

function remember(seen: Map<string, number[]>, key: string, index: number): void {
  const places = seen.get(key)
  if (!places) seen.set(key, [index])
  else if (places.length < MOST_PLACES) places.push(index)
  // The nearest place matters as well as the first ones: a doubled paragraph stands right after its original.
  else places[MOST_PLACES - 1] = index
}

/** A list item may copy a list item and a paragraph a paragraph; a list that restates the story copies nothing. */
function alike(block: Block, earlier: Block): boolean {
  return flowing(block) === flowing(earlier)
}

/** What a block is, however it is set: a paragraph that begins as items of lists do is one. */
function flowing(block: Block): Block['kind'] {
  if (opensAsItem(block)) return 'item'
  return block.kind === 'quote' ? 'paragraph' : block.kind
}

/** Whether a paragraph begins with a dash or a dot, as items of lists do. */
export function opensAsItem({ kind, text }: Block): boolean {
  return kind === 'paragraph' && BULLET.test(text)
}

/** A dash stands before what somebody says, too, but with a space only before an item or in some languages. */
const BULLET = /^\s*[-•·▪‣◦*]\s/u

/** By what a block is looked up: its text, that of an item without the marks around it. */
function keyOf(block: Block): string {
  const { text } = block
  return fold(flowing(block) === 'item' ? text.replace(BULLET, '').replace(/[;,.]$/, '') : text)
}

/** Whether the first paragraph says what opens an entry of a list: what it is set in makes it no less said twice. */
function isDeckOf(block: Block, earlier: number, body: Block[]): boolean {
  return earlier === 0 && block.kind === 'item' && body[0]!.kind === 'paragraph'
}

function nearest(
  index: number,
  words: readonly string[],
  matches: Match[],
  { blockAt, wordsBetween }: WordStream,
  lengths: number[],
  body: Block[],
): Copy | null {
  const held = new Map<number, number>()
  // A word of the original counts once, however often the block says it.
  const found = new Set<number>()
  for (const { at, length } of matches) {
    for (let i = at; i < at + length; i++) {
      if (found.has(i)) continue
      found.add(i)
      held.set(blockAt(i), (held.get(blockAt(i)) ?? 0) + 1)
    }
  }
  let original = -1
  for (const [owner, count] of held) if (count > (held.get(original) ?? 0)) original = owner
  if (original < 0) return null
  const covered = new Array<boolean>(words.length).fill(false)
  const near: Match[] = []
  const sources = new Set([original])
  for (const match of matches) {
    for (let i = 0; i < match.length; i++) {
      const source = blockAt(match.at + i)
      if (Math.abs(source - original) > REACH) continue
      covered[match.start + i] = true
      sources.add(source)
      if (near.at(-1) !== match) near.push(match)
    }
  }
  if (leavesOutDenial(near, wordsBetween)) return null
  const isNew = newWords(words, covered, near, wordsBetween)
  const saysMore = longestAddition(covered, isNew) >= limits.saysMore
  // Short lines are built alike, from the same words in the same order.
  const isReworded =
    !saysMore &&
    words.length >= limits.parallelWords &&
    !deniesMore(body[index]!.text, [...sources].map((source) => body[source]!.text).join('\n'))
  const difference = words.filter((_, i) => (isReworded ? isNew[i] : !covered[i]))
  return {
    block: index,
    original,
    coverage: 1 - difference.length / words.length,
    words: words.length,
    difference,
    saysMore,
    inOnePiece: matches.length === 1,
    holdsOriginal: held.get(original)! >= lengths[original]!,
  }
}
