import { fragmentHere } from '../fragmentHere.ts'
import type { RawBlock } from '../walk/walk.ts'

/** What is linked to a note: a number, a letter or a sign, perhaps in brackets. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§¹²³⁰-⁹]+)[\])]?$/iu
/** What stands before it: a word or the end of a sentence, as no count of comments does. */
const BEHIND_WORD = /[\p{L}\p{M}\d.,;:!?…"”’»)\]]\s?$/u
/** A note is no longer (characters); a chapter that a number leads to is. */
const LONGEST = 1500
/** So many marks are followed. */
const MOST_MARKS = 1000

/**
 * Odds where notes are of the story whose marks lead to them: the texts that the trees learned from leave them out, and a mark
 * without its note says nothing.
 * @param odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withFootnotes(blocks: RawBlock[], odds: number[], story: number): number[] {
  const notes = new Set<Element>()
  let marks = 0
  for (const [index, { text, links, element }] of blocks.entries()) {
    if (odds[index]! < story) continue
    for (const { start, end, href } of links) {
      const fragment = fragmentHere(href, element.ownerDocument.URL)
      if (fragment === '' || !isMark(text, start, end) || marks++ >= MOST_MARKS) continue
      const note = element.ownerDocument.getElementById(fragment)
      if (note && isNote(note) && !note.contains(element)) notes.add(note)
    }
  }
  if (notes.size === 0) return odds
  const isInNote = (index: number) => blocks[index] !== undefined && isOf(notes, blocks[index]!.element)
  // Their heading stands right above them.
  const isOfNotes = (index: number) => isInNote(index) || (blocks[index]!.kind === 'heading' && isInNote(index + 1))
  return odds.map((value, index) => (isOfNotes(index) ? Math.max(value, story) : value))
}

/** Whether a stretch of a text is a mark behind a word. */
function isMark(text: string, start: number, end: number): boolean {
  return MARK.test(text.slice(start, end).trim()) && BEHIND_WORD.test(text.slice(0, start))
}

/** Whether an element is short, and one of a list, named for a note, or leads back. */
function isNote(element: Element): boolean {
  if (element.textContent.length > LONGEST) return false
  return element.localName === 'li' || NAMED.test(element.id) || element.querySelector('a[href^="#"]') !== null
}

const NAMED = /(?:^|[^a-z])(?:fn|foot|note|endnote|ftn|cite|ref|anm|bib)/i

/** A note's element stands at most so many levels around its text. */
const LEVELS = 3

function isOf(notes: ReadonlySet<Element>, element: Element): boolean {
  let around: Element | null = element
  for (let level = 0; around && level <= LEVELS; level++, around = around.parentElement)
    if (notes.has(around)) return true
  return false
}
