import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import { BELL, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

const STORY = [BELL, SADDLER, SCHOOL].map(
  (text): Partial<Block> => ({ text, frame: 'div.text>p', words: 'p div text' }),
)

function link(text: string, path: string, more: Partial<Block> = {}): Partial<Block> {
  const links = [{ start: 0, end: text.length, href: new URL(path, 'https://news.example/').href, rel: '' }]
  return { text, links, frame: 'div.text>p', words: 'p div text', ...more }
}

function setAside(body: Partial<Block>[]): string[] {
  const found = toEnd(promoLines(makeArticle(body)))
  return found.filter(({ confidence }) => confidence >= 0.55).map(({ text }) => text)
}

test('what stands in one small box with a button that asks goes with it', () => {
  const box = { group: 7, frame: 'div.text>section>p', words: 'p section div text' }
  const lines = [
    { text: 'The ferries of the week', ...box },
    { text: 'Every Monday at six, before the first boat leaves.', ...box },
    link('Sign up for our newsletter', '/newsletter', box),
  ]
  expect(setAside([...STORY, ...lines, ...STORY])).toEqual(lines.map(({ text }) => text))
})

test('paragraphs beside such a button stay where it stands among the story', () => {
  expect(setAside([...STORY, link('Sign up for our newsletter', '/newsletter'), ...STORY])).toEqual([
    'Sign up for our newsletter',
  ])
})

test('a button to a shop goes, also where the story speaks of it and the shop has its own site', () => {
  const shops = ['Brannick', 'saddler', 'cushion', 'captain', 'clapper'].map((name) =>
    link(`Shop ${name}.`, `https://${name}.example/`),
  )
  const body = shops.flatMap((shop) => [{ ...STORY[1], text: SADDLER }, shop])
  expect(setAside([...STORY, ...body, ...STORY])).toEqual(shops.map(({ text }) => text))
})

test('a jump that stands several times is a button, and goes; one alone may lead to a part of the story', () => {
  const jump = link('Back to the list of bells', '/2026/03/04/a-story-with-a-long-slug#list')
  const jumps = (count: number) => [...STORY, ...Array.from({ length: count }, () => [jump, ...STORY]).flat()]
  expect(setAside(jumps(3))).toEqual([jump.text, jump.text, jump.text])
  expect(setAside(jumps(1))).toEqual([])
})

test('what stands in a box that asks for an address goes, unless it is of the story, code or a table', () => {
  const box = {
    fieldBox: { number: 1, asks: 'address' as const },
    group: 7,
    frame: 'div.text>div>p',
    words: 'p div text',
  }
  const lines = [
    { text: 'The ferries of the week', ...box },
    { text: 'Every Monday at six, before the first boat leaves.', ...box },
  ]
  expect(setAside([...STORY, ...lines, ...STORY])).toEqual(lines.map(({ text }) => text))
  const others = [{ text: BELL, ...box, frame: 'div.text>p' }, ...lines]
  expect(setAside([...STORY, ...others, ...STORY])).toEqual([])
  expect(setAside([...STORY, { ...lines[0]!, kind: 'code' }, { ...lines[1]!, kind: 'row' }, ...STORY])).toEqual([])
})

test('a sentence that is surely of the story stays, though its box is named and it holds a link', () => {
  const text = 'Tickets for winter markets in Runeberg went on sale this morning.'
  const links = [
    { start: 12, end: 26, href: 'https://news.example/2025/01/02/all-the-winter-markets-of-runeberg', rel: '' },
  ]
  const box = { text, links, frame: 'div.text>div.inline>p', words: 'p inline div text' }
  expect(setAside([...STORY, { ...box, odds: 0.9 }, ...STORY])).toEqual([])
  expect(setAside([...STORY, { ...box, odds: 0.4 }, ...STORY])).toEqual([text])
})

test.each([
  ['address', 'promo_address'],
  ['choice', 'promo_choice'],
] as const)('a box is told by what its fields ask for: %s', (asks, code) => {
  const line = { text: 'Under a bell', fieldBox: { number: 1, asks }, frame: 'div.text>div>p', words: 'p div text' }
  const found = toEnd(promoLines(makeArticle([...STORY, line, ...STORY])))
  expect(found.map(({ reason }) => reason.code)).toEqual([code])
})

test('the length of a video takes its box along; times of day, and many times, do not', () => {
  const box = { group: 7, frame: 'div.text>div>span', words: 'span div tv' }
  const teaser = (length: string) => [
    { text: 'TARN TV', ...box },
    { text: 'See the elk swim through the harbour', ...box },
    { text: length, ...box },
  ]
  const around = (lines: Partial<Block>[]) => setAside([...STORY, ...lines, ...STORY])
  expect(around(teaser('0:48'))).toEqual(['TARN TV', 'See the elk swim through the harbour', '0:48'])
  expect(around(teaser('9:30'))).toEqual([])
  expect(around(teaser('12:48'))).toEqual([])
  const plain = teaser('0:48').map((line) => ({ ...line, words: 'span div' }))
  expect(around(plain)).toEqual([])
  const runners = ['2:41', '2:43', '2:44', '2:48'].map((text) => ({ text, ...box }))
  expect(around(runners)).toEqual([])
})
