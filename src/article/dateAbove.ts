import { MOST_WORDS_WITH_DATE } from './byline.ts'
import * as bylineWords from './bylineWords.json' with { type: 'json' }
import type { HeadLine } from './headLines.ts'
import { letterRuns } from './text/characters.ts'
import { fold } from './text/normalise.ts'
import { writtenDate } from './text/writtenDate.ts'

/** The words and numbers of a date and its time. */
const DATE_WORDS = 6

/**
 * The day that a line above a story names, where the page states none: the line nearest to the title, since those below it may
 * say when the story was brought up to date, or tell of what it is about.
 * @returns '' where there is none.
 */
export function dateAbove(lines: HeadLine[], language: string): string {
  for (const { block } of [...lines].reverse()) {
    const isLong = letterRuns(block.text).length > MOST_WORDS_WITH_DATE + DATE_WORDS
    if (block.kind === 'heading' || isLong || isOfElse(fold(block.text))) continue
    const date = writtenDate(block.text, language)
    if (date !== '') return date
  }
  return ''
}

/** Whether a folded line names another day: of an event, of a birth, of a photo. */
function isOfElse(text: string): boolean {
  return bylineWords.noDate.some((words) => text.startsWith(words) && !/^[\p{L}\p{M}]/u.test(text.slice(words.length)))
}
