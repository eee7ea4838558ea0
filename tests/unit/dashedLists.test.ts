import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

type Line = Partial<Block> & { text: string }

const HEAD: Line = { text: 'Where to complain about the bell', kind: 'heading', level: 2 }
const INTRO =
  'Who cannot sleep for the bell may complain in writing, and the harbour office has put a list of boxes on its door:'
const ITEMS = [
  'Harbour office, Main Quay 12: from Monday to Thursday between eight and noon, without an appointment',
  'County desk (Tarrow, Mill Gate): on weekends from 8 to 20',
  'Letters for the captain at the ferry, by noon of the day before: 555 0142',
]
const items = ITEMS.map((text): Line => ({ text, kind: 'item', level: 1 }))
const STORY: Line[] = [BELL, SADDLER].map((text) => ({ text }))
const REST: Line[] = [SCHOOL, OFFICE, TIDES].map((text) => ({ text }))

/** The texts that are folded. */
function folded(...lines: Line[]): string[] {
  const article = makeArticle(lines)
  const ids = new Set(toEnd(repeats(article)).flatMap(({ blocks }) => blocks))
  return article.body.filter(({ id }) => ids.has(id)).map(({ text }) => text)
}

test('a section goes whose list comes again as paragraphs with dashes and other marks', () => {
  const again = [
    HEAD,
    { text: INTRO },
    ...ITEMS.map((text) => ({ text: `- ${text.replace(' (', ', ').replace(')', '')};` })),
  ]
  const found = folded(...STORY, HEAD, { text: INTRO }, ...items, ...REST, ...again)
  expect(found).toEqual(again.map(({ text }) => text))
})

test('lines with dashes alone, and what somebody says behind one, copy no list', () => {
  const dashed = ITEMS.map((text): Line => ({ text: `- ${text}` }))
  expect(folded(...STORY, ...items, ...REST, dashed[1]!)).toEqual([])
  const said = '— The bell is older than the ferry and will be here when the ferry is gone, so let it ring.'
  const item: Line = { text: said.slice(2), kind: 'item', level: 1 }
  expect(folded(...STORY, item, ...REST, { text: said })).toEqual([])
})

test('a list with dashes that says which points of another were kept is one of its own', () => {
  const promised = ITEMS.map((text): Line => ({ text, kind: 'item', level: 1 }))
  const kept = ITEMS.slice(0, 2).map((text): Line => ({ text: `- ${text}` }))
  const heads = ['Promised in 2022', 'Kept by 2026'].map((text): Line => ({ text, kind: 'heading', level: 2 }))
  expect(folded(...STORY, heads[0]!, ...promised, ...REST, heads[1]!, ...kept)).toEqual([])
})

test('signs before and behind numbers make it another line', () => {
  const result = (signs: string) =>
    ['Harbour Party', 'Greens of the coast', 'Independents'].map((one, i) => `${one}: ${signs[i]}${i + 2}`)
  const up = result('++-').map((text): Line => ({ text, kind: 'item', level: 1 }))
  const down = result('--+').map((text): Line => ({ text }))
  const intro = { text: INTRO }
  expect(folded(...STORY, intro, ...up, ...REST, intro, ...down).filter((text) => /\d$/.test(text))).toEqual([])
})
