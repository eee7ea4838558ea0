import { elementWords, lineage, readsAsSentence } from './walk/structure.ts'
import type { RawBlock } from './walk/walk.ts'

/** Such a line has at most so many characters. */
const LONGEST = 90
/** It stands at most so many blocks above the story: deck, date and share bar come between. */
const REACH = 10
/** The element that is named for what a line says is its own or one so many levels around. */
const LEVELS = 3
/** What stands in these is of a picture, the page or a quotation. */
const ELSEWHERE = 'figure, nav, blockquote'

/** A short line that stands above a story, or between its deck and its text, where pages say who wrote it, and when. */
export interface HeadLine {
  block: RawBlock
  /** Class, id and role words of its element and of those next around. */
  named: Set<string>
}

/**
 * The lines between a page's main heading, or what stands in one box with it, and its story, the nearest to the story first.
 * @param members positions of the story's blocks.
 */
export function headLines(blocks: RawBlock[], members: number[]): HeadLine[] {
  const isSentence = (index: number) => blocks[index]!.kind === 'paragraph' && readsAsSentence(blocks[index]!.text)
  const first = members.find(isSentence)
  const second = members.find((index) => index > (first ?? 0) && isSentence(index))
  if (first === undefined) return []
  // What stands below a heading of the story is of that section.
  const section = blocks.slice(first, second).findIndex(({ kind }) => kind === 'heading')
  const lines: HeadLine[] = []
  let title: Element | null = null
  for (let index = (section < 0 ? (second ?? first) : first) - 1; index >= Math.max(0, first - REACH); index--) {
    const block = blocks[index]!
    // Above the heading only what shares its box is of the story: the head of the page says what day it is.
    if (title && !title.parentElement?.parentElement?.contains(block.element)) break
    if (block.element.localName === 'h1') title = block.element
    const isLine = block.text.length <= LONGEST && !readsAsSentence(withoutShortForms(block.text))
    const isHere = block.kind !== 'caption' && block.element.closest(ELSEWHERE) === null
    if (isLine && isHere) lines.push({ block, named: namesAround(block) })
  }
  return lines
}

/** The text without full stops that end no sentence: those of days, initials and titles, “4. Mai 2024”, “J. R. Holm Jr.” */
function withoutShortForms(text: string): string {
  return text.replace(/(?<=\d|(?<!\p{L})\p{L}|[ap]\.?m|(?<!\p{L})(?:Dr|Jr|Sr|Prof|\p{L}{3,4}(?=\. \d)))\./giu, '')
}

function namesAround({ element }: RawBlock): Set<string> {
  const around = lineage(element, null).slice(0, LEVELS)
  return new Set(around.flatMap((one) => elementWords(one).split(' ')))
}
