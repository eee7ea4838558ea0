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
