import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { itemsWithList } from '../../src/clutter/promos/itemsWithList.ts'
import { gatherEvidence } from '../../src/clutter/promos/promoEvidence.ts'
import { makeArticle } from './makeArticle.ts'

/** How sure the items of a list are promos, where each that says “more” is one by itself. */
function sureOf(...items: [text: string, frame?: string][]): number[] {
  const blocks = items.map(([text, frame = 'main>ul>li']): Partial<Block> => ({ text, frame, kind: 'item' }))
  const { body } = makeArticle(blocks)
  const alone = body.map(({ text }) => (/more|Advertisement/i.test(text) ? 0.9 : 0))
  return toEnd(itemsWithList(body, toEnd(gatherEvidence(makeArticle(blocks))), alone))
}

test('an item goes with the most of its list, and stays with it', () => {
  expect(sureOf(['Two more ferries'], ['Three more ferries'], ['The quay'])).toEqual([0.9, 0.9, 0])
  expect(sureOf(['Two more ferries'], ['The harbour'], ['The quay'])).toEqual([0, 0, 0])
})

test('the one item that a list of links leaves unlinked is the page itself', () => {
  const href = 'https://news.example/2026/03/04/more'
  const linked = (text: string) => ({ text, links: [{ start: 0, end: text.length, href, rel: '' }] })
  const sure = (...items: Partial<Block>[]) => {
    const blocks = items.map((item): Partial<Block> => ({ frame: 'main>ul>li', kind: 'item', ...item }))
    const { body } = makeArticle(blocks)
    const alone = body.map(({ links }) => (links.length > 0 ? 0.9 : 0))
    return toEnd(itemsWithList(body, toEnd(gatherEvidence(makeArticle(blocks))), alone))
  }
  const [one, three] = [linked('Part 1: The ferry'), linked('Part 3: The bell')]
  const here = { text: 'Part 2: The quay (you are here)' }
  expect(sure(one, here, three)).toEqual([0.9, 0.9, 0.9])
  expect(sure(one, here)).toEqual([0.9, 0])
  expect(sure(one, here, here, three)).toEqual([0.9, 0, 0, 0.9])
  expect(sure(one, { text: 'Samaritans: 116 123' }, three)).toEqual([0.9, 0, 0.9])
  expect(sure(one, { text: 'Ticket 2: nine crowns' }, three)).toEqual([0.9, 0, 0.9])
  expect(sure(one, { text: `Part 2: ${'The quay '.repeat(12)}` }, three)).toEqual([0.9, 0, 0.9])
  expect(sure(one, { text: 'The quay was built of the stones of the old church.' }, three)).toEqual([0.9, 0, 0.9])
})

test('an item that says by itself what it is goes from any list', () => {
  expect(sureOf(['Read more: Ferries'], ['The harbour'], ['The quay'])).toEqual([0.9, 0, 0])
  expect(sureOf(['Advertisement'], ['The harbour'], ['The quay'])).toEqual([0.9, 0, 0])
})

test('a list inside of an item is of the same list, one laid out otherwise is another', () => {
  expect(sureOf(['Two more ferries'], ['The quay', 'main>ul>li>ul>li'], ['A bell', 'main>ul>li>ul>li'])).toEqual([
    0, 0, 0,
  ])
  const related = 'main>ul.related>li'
  const other = sureOf(['The quay'], ['The bell'], ['A rope'], ['One more ferry', related], ['More ferries', related])
  expect(other).toEqual([0, 0, 0, 0.9, 0.9])
})
