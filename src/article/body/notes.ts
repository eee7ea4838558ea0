import type { RawBlock } from '../walk/walk.ts'
import { isEditorsNote } from './editorsNotes.ts'
import { isHelpline } from './helplines.ts'
import { markOf, marksIn } from './noteMarks.ts'

/** A note stands at most so many blocks below a block of the story. */
const REACH = 20

/** A number to call or a star in these is the page's: shops have both. */
const NO_STORY = 'form, aside, footer, nav'

/**
 * Odds where notes are of the story that they stand in or below: corrections and notes of the editors, numbers to call for
 * help, and what a mark in the story stands for. The texts that the trees learned from hold next to none, and what was wrong is
 * as much told as the rest.
 * @param odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withNotes(blocks: RawBlock[], odds: number[], story: number): number[] {
  let told = -1
  const marks = new Set<string>()
  return odds.map((value, index) => {
    const { kind, text, element } = blocks[index]!
    if (value >= story) {
      told = index
      for (const mark of marksIn(text)) marks.add(mark)
      return value
    }
    if (told < 0 || index - told > REACH || (kind !== 'paragraph' && kind !== 'item')) return value
    const isService = () => isHelpline(blocks[index]!) || marks.has(markOf(text))
    if (!isEditorsNote(blocks[index]!) && !(isService() && !element.closest(NO_STORY))) return value
    // Each paragraph may stand in a box of its own.
    const around = element.parentElement?.parentElement ?? element.parentElement
    const isBelow = around?.contains(blocks[told]!.element) === true
    if (!isBelow || text.includes('@')) return value
    told = index
    return story
  })
}
