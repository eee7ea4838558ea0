import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { relatedLists } from '../../src/clutter/promos/relatedLists.ts'
import { BELL, OFFICE, SADDLER } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

/** A line that is a link as a whole. */
function linked(text: string, more: Partial<Block> = {}): Partial<Block> {
  return { text, links: [{ start: 0, end: text.length, href: 'https://news.example/2026/05/04/x', rel: '' }], ...more }
}

function setAside(...lines: (string | Partial<Block>)[]): number[] {
  return toEnd(relatedLists(makeArticle([BELL, SADDLER, ...lines, OFFICE]))).flatMap(({ blocks }) => blocks)
}

const BOX = { group: 4, frame: 'div.box>p', odds: 0.5 }
const ITEM = { group: 4, frame: 'ul>li', kind: 'item' as const, odds: 0.5 }
const HEADLINE = 'Seven years ago it was dawn as well: how the market burnt before'

describe('a list under a heading for other stories', () => {
  test('holds the item that has lost its link', () => {
    expect(setAside('Read more', linked('Ten markets out of reach', ITEM), { text: HEADLINE, ...ITEM })).toEqual([
      2, 3, 4,
    ])
  })

  test('may be a series by what it is headed', () => {
    const parts = ['Part 1: The bell', 'Part 3: The saddler'].map((text) => linked(text, ITEM))
    expect(setAside('More in this series', ...parts)).toEqual([2, 3, 4])
    expect(setAside('More in this series', parts[0]!)).toEqual([])
    // A series on film is shown elsewhere.
    const shown = parts.map(({ text = '', ...part }) => ({
      ...part,
      text,
      links: [{ start: 0, end: text.length, href: 'https://films.example/1', rel: '' }],
    }))
    expect(setAside('More in this series', ...shown)).toEqual([])
  })

  test.each(['More Gazette stories', '更多Gazette報導'])('may name its site: %s', (heading) => {
    const lines = ['Ten markets out of reach', 'The saddler of Hollin retires'].join('\n')
    const article = { ...makeArticle([BELL, heading, linked(lines), OFFICE]), site: 'Gazette' }
    expect(toEnd(relatedLists(article)).flatMap(({ blocks }) => blocks)).toEqual([1, 2])
    expect(toEnd(relatedLists({ ...article, site: 'Courier' }))).toEqual([])
  })

  test('holds the line of its box that has lost its link', () => {
    const heading = { text: 'Related articles', ...BOX }
    expect(setAside(heading, linked('Ten markets out of reach', BOX), { text: HEADLINE, ...BOX })).toEqual([2, 3, 4])
  })

  test.each([
    ['is surely of the story', { odds: 0.9 }],
    ['stands elsewhere', { group: 1 }],
    ['is set otherwise', { frame: 'p' }],
    ['is a sentence', { text: 'The captain must pay a fine of 300 crowns a week, the court says.' }],
    ['has a link of its own to little of it', { links: [{ start: 0, end: 5, href: 'https://x.example/', rel: '' }] }],
  ])('ends before a line that %s', (_, more) => {
    const heading = { text: 'Related articles', ...BOX }
    const line = { text: HEADLINE, ...BOX, ...more }
    expect(setAside(heading, linked('Ten markets out of reach', BOX), line)).toEqual([2, 3])
  })

  test.each(['What you need to know', 'Further reading'])(
    'is none under “%s” where the story lists facts',
    (heading) => {
      const facts = ['Fine: 300 crowns a week', 'Next ferry: Friday at six'].map((text) => ({
        text,
        ...ITEM,
        odds: 0.9,
      }))
      expect(setAside(heading, linked('The ruling in full', ITEM), ...facts)).not.toContain(4)
    },
  )

  test('is looked at once, however long', () => {
    const lines = Array.from({ length: 3000 }, () => ({ text: HEADLINE, ...BOX }))
    expect(setAside('Related articles', linked('Ten markets out of reach', BOX), ...lines).length).toBeLessThan(300)
  })

  test('ends before lines among which a paragraph of the story stands', () => {
    const heading = { text: 'Related articles', ...BOX }
    const lines = [HEADLINE, `${BELL} ${SADDLER}`].map((text) => ({ text, ...BOX }))
    expect(setAside(heading, linked('Ten markets out of reach', BOX), ...lines)).toEqual([2, 3])
  })
})
