import { fold } from '../text/normalise.ts'
import * as data from './pageFigures.json' with { type: 'json' }

const UNITS = `(?:${data.minutes.join('|')})(?!\\p{L})|${data.minutesUnspaced.join('|')}`
/** “4 min read”, “38 comments”, “1 of 12”, “0:00 / 4:12” */
const OF_PAGE = new RegExp(
  `\\d\\s?-?(?:${UNITS}|${data.counts.join('|')}|(?:${data.of.join('|')})\\s?\\d)|^[^\\d\\p{L}]*\\d+:\\d\\d\\b|©`,
  'u',
)

/** Whether a short line gives a figure of the page itself: a time to read, a count, the place of a picture or a player. */
export function isPageFigure(line: string): boolean {
  return OF_PAGE.test(fold(line))
}
