import { fold } from '../text/normalise.ts'
import { linkShare, MOSTLY_LINKED, readsAsSentence } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import * as notes from './editorsNotes.json' with { type: 'json' }
import { isHelpline } from './helplines.ts'

/** A note stands at most so many blocks below a block of the story. */
const REACH = 20
/** What stands between the label and what it says: a mark, or a date and a colon. */
const AFTER_LABEL = /^(?:\s?[:：—–)\]】」]|\.\s|\s-\s|[\s,(（]{1,2}[^:：]{0,30}\d[^:：]{0,20}[:：])/

let labels: string[] | undefined
let openings: string[] | undefined

/**
 * Odds where corrections and notes of the editors, and the numbers to call for help, are of the story that they stand in or
 * below: the texts that the trees learned from hold next to none, and what was wrong is as much told as the rest.
 * @param odds of each block, 0–1.
 * @param story odds from which a block is of the story.
 */
export function withEditorsNotes(blocks: RawBlock[], odds: number[], story: number): number[] {
  let told = -1
  return odds.map((value, index) => {
    const { kind, text, element } = blocks[index]!
    if (value >= story) told = index
    if (
      value >= story ||
      told < 0 ||
      index - told > REACH ||
      (kind !== 'paragraph' && kind !== 'item') ||
      !(isEditorsNote(blocks[index]!) || isHelpline(blocks[index]!))
    )
      return value
    // Each paragraph may stand in a box of its own.
    const around = element.parentElement?.parentElement ?? element.parentElement
    const isBelow = around?.contains(blocks[told]!.element) === true
    if (!isBelow || text.includes('@')) return value
    told = index
    return story
  })
}

/** Whether a paragraph says that and what was corrected, or speaks for the editors. */
export function isEditorsNote(block: Pick<RawBlock, 'text' | 'links'>): boolean {
  if (!readsAsSentence(block.text) || linkShare(block) >= MOSTLY_LINKED) return false
  const text = fold(block.text).replace(/^[^\p{L}]+/u, '')
  labels ??= Object.values(notes.labels).flat().map(fold)
  openings ??= Object.values(notes.openings).flat().map(fold)
  if (openings.some((opening) => text.startsWith(opening))) return true
  return labels.some((label) => text.startsWith(label) && AFTER_LABEL.test(text.slice(label.length)))
}
