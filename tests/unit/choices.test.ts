import { describe, expect, it } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { type Choices, NO_CHOICES } from '../../src/clutter/choices.ts'
import { finding } from '../../src/clutter/finding.ts'
import { settle } from '../../src/clutter/settle.ts'
import type { Category } from '../../src/clutter/types.ts'
import { makeArticle } from './makeArticle.ts'

const PROSE =
  'The lighthouse keeper counted the ships that passed in the fog by their horns alone and wrote each one down.'
const article = makeArticle(Array.from({ length: 12 }, (_, n) => `${PROSE} Night ${n}.`))

/** A finding of each category, by whether it is sure: at 0.95, or at 0.5. */
const found = (['repeat', 'near-repeat', 'echo', 'promo', 'unrelated-link'] as Category[]).flatMap((category, n) =>
  [0.95, 0.5].map((confidence, m) => {
    const block = article.body[2 + n * 2 + m]!
    const isRepeat = n < 3
    return finding([block], {
      category,
      confidence,
      reason: { code: 'test', args: [] },
      ...(isRepeat ? { originals: [0] } : {}),
      ...(category === 'unrelated-link' ? { part: { block: block.id, start: 0, end: 10 } } : {}),
    })
  }),
)

const applied = (choices: Partial<Choices>) =>
  toEnd(settle(article, found, { ...NO_CHOICES, ...choices }))
    .filter(({ state }) => state === 'applied')
    .map(({ category, confidence }) => `${category} ${confidence}`)

describe('what the reader chooses to have folded', () => {
  it('is by default all that is sure', () => {
    expect(applied({})).toEqual(found.filter((one) => one.confidence > 0.9).map((one) => `${one.category} 0.95`))
  })

  it('may be exact repeats alone', () => {
    expect(applied({ strength: 'exact' })).toEqual(['repeat 0.95'])
  })

  it('may be all that is likely', () => {
    expect(applied({ strength: 'likely' })).toHaveLength(10)
  })

  it('is still only suggested where it would take more than a third of the story', () => {
    const promos = article.body
      .slice(0, 6)
      .map((block) => finding([block], { category: 'promo', confidence: 0.5, reason: { code: 'test', args: [] } }))
    const settled = toEnd(settle(article, promos, { ...NO_CHOICES, strength: 'likely' }))
    expect(settled.map(({ state }) => state)).toEqual(promos.map(() => 'suggested'))
    expect(settled.every(({ isRestrained }) => isRestrained)).toBe(true)
  })

  it.each([
    ['repeats', ['promo', 'unrelated-link']],
    ['promos', ['repeat', 'near-repeat', 'echo', 'unrelated-link']],
    ['links', ['repeat', 'near-repeat', 'echo', 'promo']],
  ] as const)('leaves out %s, and does not speak of them', (kind, rest) => {
    const settled = toEnd(settle(article, found, { ...NO_CHOICES, kinds: { ...NO_CHOICES.kinds, [kind]: false } }))
    expect([...new Set(settled.map(({ category }) => category))]).toEqual(rest)
  })

  it('leaves visible what the reader keeps', () => {
    const settled = toEnd(settle(article, found, { ...NO_CHOICES, keeps: ({ category }) => category === 'promo' }))
    expect(settled.filter(({ state }) => state === 'kept').map(({ category }) => category)).toEqual(['promo', 'promo'])
  })

  it('folds what the reader had folded, says so, and leaves the other suggestions', () => {
    const settled = toEnd(settle(article, found, { ...NO_CHOICES, folds: ({ category }) => category === 'promo' }))
    const states = settled.filter(({ confidence }) => confidence < 0.9).map((one) => [one.state, one.isAccepted])
    expect(states.filter(([state]) => state === 'applied')).toEqual([['applied', true]])
    expect(states.filter(([state]) => state === 'suggested')).toHaveLength(4)
    expect(settled.find(({ category }) => category === 'promo')?.isAccepted).toBeUndefined()
  })

  it('folds one of too many where the reader had it folded, and that lets no other one go', () => {
    const promos = article.body
      .slice(0, 6)
      .map((block) => finding([block], { category: 'promo', confidence: 0.95, reason: { code: 'test', args: [] } }))
    const settled = toEnd(settle(article, promos, { ...NO_CHOICES, folds: ({ blocks }) => blocks[0] === 2 }))
    expect(settled.map(({ state }) => state === 'applied')).toEqual(promos.map((_, n) => n === 2))
  })

  it('folds a copy of what is set aside where the reader had it folded', () => {
    const promo = finding([article.body[0]!], {
      category: 'promo',
      confidence: 0.95,
      reason: { code: 'test', args: [] },
    })
    const copy = found.find(({ category }) => category === 'repeat')!
    const settled = toEnd(settle(article, [promo, copy], { ...NO_CHOICES, folds: (one) => one.id === copy.id }))
    expect(settled.map(({ category, state, isAccepted }) => [category, state, isAccepted])).toEqual([
      ['promo', 'applied', undefined],
      ['repeat', 'applied', true],
    ])
  })
})
