import { areNames, isBy, MOST_NAMES } from './byline.ts'
import * as bylineWords from './bylineWords.json' with { type: 'json' }
import { letterRuns, opensUpperCase } from './text/characters.ts'
import { elementWords, lineage, readsAsSentence } from './walk/structure.ts'
import type { RawBlock } from './walk/walk.ts'

const ALONE = new Set(bylineWords.alone)
const NAMED = new Set(bylineWords.named)

/** A line that says who wrote a story has at most so many characters. */
const LONGEST = 90
/** It stands at most so many blocks above the story: deck, date and share bar come between. */
const REACH = 10
/** The element that is named for it is the line's own or one so many levels around. */
const LEVELS = 3

/** The line of a page that says who wrote its story, by its position among the blocks. */
export interface BylineAbove {
  index: number
  names: string
}

/**
 * Who wrote a story of which the page states it nowhere, by the line above its text, or between its deck and its text, that
 * opens with “by” and goes on in names.
 * @param members positions of the story's blocks.
 * @returns null where no line says so.
 */
export function bylineAbove(blocks: RawBlock[], members: number[]): BylineAbove | null {
  const isSentence = (index: number) => blocks[index]!.kind === 'paragraph' && readsAsSentence(blocks[index]!.text)
  const first = members.find(isSentence)
  const second = members.find((index) => index > (first ?? 0) && isSentence(index))
  if (first === undefined) return null
  for (let index = (second ?? first) - 1; index >= Math.max(0, first - REACH); index--) {
    const names = namesIn(blocks[index]!)
    if (names !== '') return { index, names }
  }
  return null
}

/** The names that a line gives after its “by”; '' where it is another line. */
function namesIn({ kind, text, element }: RawBlock): string {
  if (kind === 'heading' || text.length > LONGEST || readsAsSentence(text)) return ''
  const [, by = '', rest = ''] = /^(\p{L}+)[:\s]\s*(.+)$/su.exec(text) ?? []
  if (!isBy(by)) return ''
  const [names = ''] = rest.split(AFTER_NAMES)
  const isNamed = lineage(element, null)
    .slice(0, LEVELS)
    .some((one) =>
      elementWords(one)
        .split(' ')
        .some((word) => NAMED.has(word)),
    )
  // “Von” and “di” open other lines too; a day or an office behind the names, or what the line is called, tells.
  if (!ALONE.has(by.toLowerCase()) && !isNamed && names.length === rest.length) return ''
  // “April 12, 2024” begins with its month.
  const isMonthLast = /^\s*\d{1,2},?\s+\d{4}/.test(rest.slice(names.length))
  const found = (isMonthLast ? names.replace(/\s+\S+\s*$/, '') : names).replace(ENDS_SMALL, '').trim()
  const runs = letterRuns(found)
  return runs.length <= MOST_NAMES && runs.some(opensUpperCase) && areNames(runs) ? found : ''
}

/** What stands behind the names: a mark, a line break, a number. */
const AFTER_NAMES = /[\n·•⋅|–—:;,(@\d]|\s-\s/u
/** “on”, before a day. */
const ENDS_SMALL = /(?:\s+\p{Ll}\S*)+\s*$/u
