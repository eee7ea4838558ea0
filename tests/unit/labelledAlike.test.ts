import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { asLabelledElsewhere } from '../../src/clutter/promos/labelledAlike.ts'
import { makeBlock } from './makeArticle.ts'

const LABEL = 'On the quay: '
const linked = (headline: string) => ({
  text: LABEL + headline,
  links: [{ start: LABEL.length, end: LABEL.length + headline.length, href: 'https://news.example/goat', rel: '' }],
})

/** How sure each block is a promo afterwards. */
function sureness(...lines: [Partial<Block> & { text: string }, number][]): number[] {
  const body = lines.map(([block], id) => makeBlock(block.text, id, block))
  return toEnd(
    asLabelledElsewhere(
      body,
      lines.map(([, sure]) => sure),
    ),
  )
}

test('a line without a link goes as those do which open with its label and have one', () => {
  const lost = { text: `${LABEL}Goat found on the roof` }
  expect(sureness([linked('Bank sells its bell'), 0.9], [lost, 0.1])).toEqual([0.9, 0.9])
})

test.each<[string, [Partial<Block> & { text: string }, number][]]>([
  [
    'whose label stands nowhere else',
    [
      [linked('Bank sells its bell'), 0.9],
      [{ text: 'At sea: a goat' }, 0.1],
    ],
  ],
  [
    'where the others are of the story',
    [
      [linked('Bank sells its bell'), 0.2],
      [{ text: `${LABEL}a goat` }, 0.1],
    ],
  ],
  [
    'where no other has a link behind its label',
    [
      [{ text: `${LABEL}a bank` }, 0.9],
      [{ text: `${LABEL}a goat` }, 0.1],
    ],
  ],
  [
    'that heads what follows',
    [
      [linked('Bank sells'), 0.9],
      [{ text: `${LABEL}a goat`, kind: 'heading' }, 0.1],
    ],
  ],
  [
    'that leads somewhere itself',
    [
      [linked('Bank sells'), 0.9],
      [linked('a source'), 0.1],
    ],
  ],
])('a line stays %s', (_, lines) => {
  expect(sureness(...lines).at(-1)).toBe(0.1)
})
