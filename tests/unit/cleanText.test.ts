import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StyledStretch } from '../../src/article/types.ts'
import { cleanText } from '../../src/clutter/cleanText.ts'
import type { SettledFinding } from '../../src/clutter/settle.ts'
import { makeBlock } from './makeArticle.ts'

const TEXT = 'The lake rose. READ MORE: The dam of Orme. It fell again.'
const PROMO = 'READ MORE: The dam of Orme.'

/** The clean text of a block out of which a promo is cut. */
function cutOut(styles: StyledStretch[]) {
  const start = TEXT.indexOf(PROMO)
  const part = { block: 0, start, end: start + PROMO.length }
  const promo = { state: 'applied', category: 'promo', blocks: [0], part } as unknown as SettledFinding
  return cleanText([makeBlock(TEXT, 0, { styles })], [promo])[0]!
}

const strong = (words: string): StyledStretch => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, style: 'strong' }
}

describe('styles beside a promo that is cut out', () => {
  test.each([
    ['before it', 'The lake', 'The lake'],
    ['behind it', 'fell again', 'fell again'],
    ['all of it and more', TEXT, 'The lake rose. It fell again.'],
    ['up into it', 'rose. READ', 'rose.'],
    ['out of it', 'Orme. It fell', 'It fell'],
  ])('stay with their words: %s', (_, words, kept) => {
    const { text, styles } = cutOut([strong(words)])
    expect(text).toBe('The lake rose. It fell again.')
    expect(styles!.map(({ start, end }) => text.slice(start, end))).toEqual([kept])
  })

  test('go with it', () => {
    expect(cutOut([strong('READ MORE:')]).styles).toEqual([])
  })

  test('are of one piece wherever they stand', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const { text, styles } = cutOut([{ start, end, style: 'em' }])
        for (const one of styles!) {
          expect(one.start).toBeGreaterThanOrEqual(0)
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.end).toBeLessThanOrEqual(text.length)
          expect(TEXT.slice(start, end).replace(/\s/g, '')).toContain(text.slice(one.start, one.end).split(' ')[0])
        }
      }),
    )
  })
})
