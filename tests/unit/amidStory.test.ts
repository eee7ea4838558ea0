import { expect, test } from 'vitest'
import type { Block } from '../../src/article/types.ts'
import { isAmidSentences } from '../../src/clutter/promos/amidStory.ts'
import { BELL, SADDLER } from './bellStory.ts'
import { makeBlock } from './makeArticle.ts'

const SENTENCES: Partial<Block>[] = [{ text: BELL }, { text: SADDLER }]
const LINE: Partial<Block> = { text: 'Goalkeeper leaves Rovers after eleven seasons' }
const HEADING: Partial<Block> = { kind: 'heading', text: 'What is closed' }
const list = (kind: Block['kind'], count: number) =>
  Array.from({ length: count }, (_, n): Partial<Block> => ({ kind, text: `Bridge ${n}: until Friday` }))

function isAmid(body: Partial<Block>[]): boolean {
  const index = body.indexOf(LINE)
  return isAmidSentences(
    body.map((block, id) => makeBlock(block.text!, id, block)),
    index,
  )
}

test.each([
  ['right between two', [...SENTENCES, LINE, ...SENTENCES]],
  ['above a heading and its list', [...SENTENCES, LINE, HEADING, ...list('item', 9), ...SENTENCES]],
  ['below a heading and its list', [...SENTENCES, HEADING, ...list('item', 9), LINE, ...SENTENCES]],
  ['below a table', [...SENTENCES, ...list('row', 9), LINE, ...SENTENCES]],
])('a line stands among sentences %s', (_, body) => {
  expect(isAmid(body)).toBe(true)
})

test.each([
  ['above the story', [LINE, ...SENTENCES]],
  ['above a table, as its title does', [...SENTENCES, LINE, ...list('row', 2), ...SENTENCES]],
  ['beside code', [...SENTENCES, LINE, ...list('code', 1), ...SENTENCES]],
  ['above a long list', [...SENTENCES, LINE, ...list('item', 9), ...SENTENCES]],
  ['below a long list', [...SENTENCES, ...list('item', 9), LINE, ...SENTENCES]],
])('a line does not %s', (_, body) => {
  expect(isAmid(body)).toBe(false)
})
