import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

// Lists, poems and other short lines that come again, in another layout or as a part of their own.

type Line = string | Partial<Block>

/** Positions of the folded blocks. */
function folded(blocks: Line[]): number[] {
  return toEnd(repeats(makeArticle(blocks))).flatMap((finding) => finding.blocks)
}

const item = (text: string): Line => ({ text, kind: 'item' })
const bold = (text: string): Line => ({ text, emphasis: 1 })
const DATES = ['1974 – cast in Tarrow', '1988 – cracked on a Sunday', '2003 – cast once more']
const VERSES = ['Hold your breath and hold the rail,', 'the bell will tell you when to sail.']

describe('a story that comes again with its lists and poems set as paragraphs', () => {
  const poem: Line = { text: VERSES.join('\n') }

  test('is folded with their lines, amid and below it', () => {
    const story = [BELL, SADDLER, poem, SCHOOL, OFFICE, ...DATES.map(item)]
    const again = [BELL, SADDLER, ...VERSES, SCHOOL, OFFICE, ...DATES]
    const found = folded([...story, ...again])
    expect(found).toEqual(again.map((_, i) => story.length + i))
  })

  test('keeps lines below it that the list has in another order, or not', () => {
    const story = [BELL, SADDLER, ...DATES.map(item), TIDES]
    expect(folded([...story, BELL, SADDLER, DATES[2]!, DATES[0]!])).not.toContain(story.length + 3)
    expect(folded([...story, BELL, SADDLER, 'The sound was clear'])).toEqual([6, 7])
  })

  test('keeps a list that repeats a list after one paragraph alone', () => {
    const found = folded([BELL, ...DATES.map(item), SADDLER, SCHOOL, OFFICE, BELL, ...DATES, TIDES])
    expect(found.filter((block) => block > 7)).toEqual([])
  })
})

describe('a part below a line in bold that comes again whole', () => {
  const STEPS = [
    'Ask the office for the key to the tower in writing',
    'Climb the ninety steps before the tide turns at noon',
    'Ring three times, and sign the book by the door',
  ]
  const part = [bold('How to ring it'), ...STEPS.map(item)]

  test('is folded', () => {
    expect(folded([BELL, ...part, SADDLER, SCHOOL, ...part])).toEqual([7, 8, 9, 10])
  })

  test('stays where a line above names what it is of', () => {
    const found = folded([BELL, bold('The old bell'), ...part, SADDLER, bold('The new bell'), ...part])
    expect(found).toEqual([])
  })

  test('stays where the list goes on otherwise', () => {
    expect(folded([BELL, ...part, SADDLER, SCHOOL, ...part, item('Leave the key with the keeper')])).toEqual([])
  })
})
