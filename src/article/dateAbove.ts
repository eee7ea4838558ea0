import { MOST_WORDS_WITH_DATE } from './byline.ts'
import type { HeadLine } from './headLines.ts'
import { letterRuns } from './text/characters.ts'
import { writtenDate } from './text/writtenDate.ts'

/** The day that a line above a story names, where the page states none: the nearest such line; '' where there is none. */
export function dateAbove(lines: HeadLine[], language: string): string {
  for (const { block } of lines) {
    if (block.kind === 'heading' || letterRuns(block.text).length > MOST_WORDS_WITH_DATE + DATE_WORDS) continue
    const date = writtenDate(block.text, language)
    if (date !== '') return date
  }
  return ''
}

/** The words and numbers of a date and its time. */
const DATE_WORDS = 6
