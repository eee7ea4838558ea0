import { hasDigit } from '../text/characters.ts'
import { elementWords, linkShare, parentOf, readsAsSentence } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import { isBetween, nearestTold } from './amidTold.ts'
import * as factBoxWords from './factBoxWords.json' with { type: 'json' }
import { isPageFigure } from './pageFigures.ts'

/** A line of a fact box has at most so many characters. */
const LONGEST_LINE = 120
/** A box has so many lines that give a figure or a value, and at least this share of its lines. */
const LEAST_FACTS = 2
const MOST_FACTS = 0.6
/** A line may name by a link whom to call; at most this share of it. */
const MOST_LINKED = 0.6
/** From the box to the story there are at most so many blocks; promos may stand between. */
const REACH = 4
/** So many paragraphs of the story stand above; further up a box says who wrote it, and when. */
const ABOVE = 2
/** Odds of a fact box: likelier than not, so that no rule about promos takes it for what is only set into the story. */
const FACT = 0.5
/** “Taste: 4/5”, “Umpire: N. Ferris”. */
const VALUE = /^[^:：.!?]{2,40}[:：]\s*\S/u
const WORD = /\p{L}{3}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/u

/**
 * Odds where boxes of short lines with figures are of the story that they stand in, with their titles: numbers, ratings, a
 * time line, whom to call. The texts that the trees learned from leave out most of them, as they do with tables.
 * @param odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withFactBoxes(blocks: RawBlock[], odds: number[], story: number): number[] {
  const result = [...odds]
  const isTold = (index: number) => blocks[index]?.kind !== 'caption' && (odds[index] ?? 0) >= story
  const isOfStory = (from: number, to: number) =>
    isBoxAmid(from, to, blocks, isTold) || isNamedBelow(from, to, blocks, isTold)
  let told = 0
  for (let from = 0; from < blocks.length; from++) {
    let to = from
    while (
      to < blocks.length &&
      isBoxLine(blocks[to]!) &&
      parentOf(blocks[to]!.element) === parentOf(blocks[from]!.element)
    )
      to++
    const indices = Array.from({ length: to - from }, (_, i) => from + i)
    const isAdvice = () => isOfSentences(indices, blocks) && isNamedBelow(from, to, blocks, isTold, OF_FACTS)
    const isBox = told >= ABOVE && (holdsFacts(indices, blocks) ? isOfStory(from, to) : isAdvice())
    if (isBox && !asksForInput(blocks[from]!)) for (const index of indices) result[index] = Math.max(odds[index]!, FACT)
    if (to > from) from = to - 1
    if (isTold(from) && blocks[from]!.kind === 'paragraph') told++
  }
  return result
}

function isBoxLine(block: RawBlock): boolean {
  const isText = block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading'
  return isText && block.text.length <= LONGEST_LINE && linkShare(block) <= MOST_LINKED
}

function holdsFacts(indices: number[], blocks: RawBlock[]): boolean {
  const lines = linesOf(indices.map((index) => blocks[index]!))
  const facts = lines.filter((line) => WORD.test(line) && (hasDigit(line) || VALUE.test(line)) && !isPageFigure(line))
  return facts.length >= LEAST_FACTS && facts.length >= lines.length * MOST_FACTS
}

/** Whether a box is a list of sentences without links: what to do, whom to turn to. */
function isOfSentences(indices: number[], blocks: RawBlock[]): boolean {
  const lines = indices.map((index) => blocks[index]!)
  return (
    lines.length >= LEAST_FACTS &&
    lines.every(({ kind, text, links }) => kind === 'item' && links.length === 0 && readsAsSentence(text))
  )
}

/** Whether the box of a line asks for an address or a vote. It is a small one, since the story stands around it. */
function asksForInput({ element }: RawBlock): boolean {
  return parentOf(element)?.querySelector('button, input, select, textarea, form') !== null
}

/** The lines of a box without its title; a term and what is said of it are one. */
function linesOf(box: RawBlock[]): string[] {
  const lines: string[] = []
  let term = ''
  for (const { kind, text, element } of box) {
    if (kind === 'heading') continue
    if (element.localName === 'dt') term = text
    else {
      lines.push(`${term} ${text}`.trim())
      term = ''
    }
  }
  return hasDigit(lines[0] ?? '') || VALUE.test(lines[0] ?? '') ? lines : lines.slice(1)
}

const NAMED = new Set(factBoxWords.box)
/** Boxes with the other names hold much else: what the paper asks for, who wrote it. */
const OF_FACTS = new Set(factBoxWords.box.filter((word) => /^fa[ck]t/.test(word)))
const LISTS = new Set(['ul', 'ol', 'dl'])

/** Whether the lines stand right below the story, in a box that is named for facts and stands in what the story stands in. */
function isNamedBelow(
  from: number,
  to: number,
  blocks: RawBlock[],
  isTold: (index: number) => boolean,
  names: ReadonlySet<string> = NAMED,
): boolean {
  const above = nearestTold(blocks, from - 1, -1, REACH, isTold)
  const around = parentOf(blocks[from]!.element)
  const box = around && LISTS.has(around.localName) ? parentOf(around) : around
  if (!box || !above || box.contains(above) || nearestTold(blocks, to, 1, REACH, isTold)) return false
  return (
    elementWords(box)
      .split(' ')
      .some((word) => names.has(word)) && isBetween(box, above, above)
  )
}

/** Whether the story goes on around the lines from one position to before the other: outside of their box, in an element around it. */
function isBoxAmid(from: number, to: number, blocks: RawBlock[], isTold: (index: number) => boolean): boolean {
  const above = nearestTold(blocks, from - 1, -1, REACH, isTold)
  const below = nearestTold(blocks, to, 1, REACH, isTold)
  const box = parentOf(blocks[from]!.element)
  if (!box || !above || !below || box.contains(above) || box.contains(below)) return false
  return isBetween(box, above, below)
}
