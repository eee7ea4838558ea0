import { expect, test } from 'vitest'
import { paragraphNumbers } from '../../src/clutter/repeats/paragraphNumbers.ts'
import { makeArticle } from './makeArticle.ts'

test('paragraphs are counted as a reader counts them', () => {
  const kinds = ['heading', 'paragraph', 'paragraph', 'caption', 'heading', 'item', 'paragraph'] as const
  const { body } = makeArticle(kinds.map((kind, i) => ({ text: `Line ${i}`, kind })))
  expect(paragraphNumbers(body)).toEqual([1, 1, 2, 2, 2, 2, 3])
  expect(paragraphNumbers([])).toEqual([])
})
