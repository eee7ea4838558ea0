import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineFeatures } from '../../src/clutter/promos/lineFeatures.ts'

const BUCKETS = 1 << 10

describe('the features of a line', () => {
  test('are numbers below that of the buckets, the same for the same line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const features = [...lineFeatures(text, BUCKETS)]
        expect(features.every((one) => Number.isInteger(one) && one >= 0 && one < BUCKETS)).toBe(true)
        expect([...lineFeatures(text, BUCKETS)]).toEqual(features)
      }),
    )
  })

  test('do not tell accents, capitals, digits and spellings apart', () => {
    const same = [
      ['Élan vital à 3 heures.', 'elan vital a 7 heures.'],
      ['اشترك في النشرة الآن', 'اشترك في النشرة الان'],
    ]
    for (const [a, b] of same) expect(lineFeatures(a!, BUCKETS)).toEqual(lineFeatures(b!, BUCKETS))
  })

  test('of forms of a word and of scripts that do not part words have much in common', () => {
    const shared = (a: string, b: string) => {
      const [x, y] = [lineFeatures(a, 1 << 15), lineFeatures(b, 1 << 15)]
      return [...x].filter((one) => y.has(one)).length / Math.min(x.size, y.size)
    }
    expect(shared('abonnieren', 'abonniert')).toBeGreaterThan(0.4)
    expect(shared('島の朝便を購読する', '島の朝便を購読しよう')).toBeGreaterThan(0.6)
    expect(shared('abonnieren', 'Fischkutter')).toBeLessThan(0.2)
  })
})
