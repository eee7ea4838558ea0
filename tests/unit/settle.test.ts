import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { finding } from '../../src/clutter/finding.ts'
import { settle } from '../../src/clutter/settle.ts'
import { makeArticle } from './makeArticle.ts'

const article = makeArticle(
  ['One.', 'Two.', 'Three.', 'One.', 'Two.'].map((text) => `${text} ${'And so on. '.repeat(9)}`),
)
const { body } = article
const copies = (blocks: number[], originals: number[], category: 'repeat' | 'echo' = 'repeat') =>
  finding(
    blocks.map((i) => body[i]!),
    { category, confidence: 0.9, reason: { code: 'repeat_run', args: [String(blocks.length), '1'] }, originals },
  )

describe('two findings that name each other', () => {
  test('do not cost the text that both are about, nor the rest of the run', () => {
    const settled = toEnd(settle(article, [copies([0], [3], 'echo'), copies([3, 4], [0, 1])]))
    expect(settled.map(({ state, blocks, originals }) => [state, blocks, originals])).toEqual([
      ['applied', [3, 4], [0, 1]],
    ])
  })
})

describe('a copy of what is set aside', () => {
  test('is only suggested where all that it repeats is set aside', () => {
    const promo = finding([body[0]!], {
      category: 'promo',
      confidence: 0.9,
      reason: { code: 'promo_cue', args: ['x'] },
    })
    const settled = toEnd(settle(article, [promo, copies([3], [0])]))
    expect(settled.map(({ state, category }) => [state, category])).toEqual([
      ['applied', 'promo'],
      ['suggested', 'repeat'],
    ])
  })

  test('goes with it in a run whose other originals stay', () => {
    const promo = finding([body[0]!], {
      category: 'promo',
      confidence: 0.9,
      reason: { code: 'promo_cue', args: ['x'] },
    })
    const settled = toEnd(settle(article, [promo, copies([3, 4], [0, 1])]))
    expect(settled.map(({ state, blocks }) => [state, blocks])).toEqual([
      ['applied', [0]],
      ['applied', [3, 4]],
    ])
  })
})

describe('a link inside a promo', () => {
  const inside = (category: 'promo' | 'unrelated-link', start: number, end: number, confidence: number) =>
    finding([body[0]!], {
      category,
      confidence,
      reason: { code: category === 'promo' ? 'promo_inside' : 'link_channel', args: [] },
      part: { block: 0, start, end },
    })
  const settledOf = (...findings: ReturnType<typeof finding>[]) =>
    toEnd(settle(article, findings)).map(({ state, category }) => [state, category])

  test('goes with it, however sure it is by itself', () => {
    expect(settledOf(inside('unrelated-link', 12, 16, 0.97), inside('promo', 5, 20, 0.9))).toEqual([
      ['applied', 'promo'],
    ])
  })

  test('stands by itself where the promo is only suggested, or elsewhere', () => {
    expect(settledOf(inside('unrelated-link', 12, 16, 0.97), inside('promo', 5, 20, 0.5))).toEqual([
      ['suggested', 'promo'],
      ['applied', 'unrelated-link'],
    ])
    expect(settledOf(inside('unrelated-link', 25, 30, 0.97), inside('promo', 5, 20, 0.9))).toEqual([
      ['applied', 'promo'],
      ['applied', 'unrelated-link'],
    ])
  })
})
