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

  test('is folded with its subheadings, set as paragraphs', () => {
    const title = 'A cushion for the captain'
    const story = [BELL, { text: title, kind: 'heading' as const, level: 2 }, SADDLER, TIDES]
    expect(folded([...story, BELL, title, SADDLER, TIDES])).toEqual([4, 5, 6, 7])
    expect(folded([...story, BELL, title, SCHOOL, SADDLER, TIDES])).toEqual([4, 7, 8])
  })

  test('keeps lines below it that are not the whole list, in its order and as lines', () => {
    const story = [BELL, SADDLER, ...DATES.map(item), TIDES]
    const below = (...lines: Line[]) => folded([...story, BELL, SADDLER, ...lines, SCHOOL])
    expect(below(...DATES)).toEqual([6, 7, 8, 9, 10])
    expect(below(DATES[0]!, DATES[1]!)).toEqual([6, 7])
    expect(below(DATES[2]!, DATES[1]!, DATES[0]!)).toEqual([6, 7])
    expect(below(DATES[0]!, DATES[1]!, '2003 – cast in Holm')).toEqual([6, 7])
    expect(below(...DATES.map((text): Line => ({ text, kind: 'row' })))).toEqual([6, 7])
    // What a list of one says may be the heading of what is new.
    expect(folded([BELL, SADDLER, item(DATES[0]!), TIDES, BELL, SADDLER, DATES[0]!, SCHOOL])).toEqual([4, 5])
  })

  test('takes no longer for a poem of many lines', () => {
    const lines = Array.from({ length: 61 }, (_, i) => `line ${i} of the poem goes`)
    const long = (count: number) => {
      const some = lines.slice(0, count)
      return folded([BELL, SADDLER, { text: some.join('\n') }, SCHOOL, BELL, SADDLER, ...some, OFFICE]).length
    }
    expect([long(60), long(61)]).toEqual([62, 2])
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

  test('stays where it holds paragraphs or where other lines in bold stand between', () => {
    const answers = [bold('How did you ring it'), ...STEPS]
    expect(folded([BELL, ...answers, SADDLER, SCHOOL, ...answers])).toEqual([])
    expect(folded([BELL, ...part, bold('The new bell'), SADDLER, SCHOOL, ...part])).toEqual([])
  })

  test('stays where a line above names what it is of', () => {
    const found = folded([BELL, bold('The old bell'), ...part, SADDLER, bold('The new bell'), ...part])
    expect(found).toEqual([])
  })

  test('stays where the list goes on otherwise', () => {
    expect(folded([BELL, ...part, SADDLER, SCHOOL, ...part, item('Leave the key with the keeper')])).toEqual([])
  })
})
