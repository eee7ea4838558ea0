import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineFeatures } from '../../src/clutter/promos/lineFeatures.ts'
import { unpackWeights } from '../../src/clutter/promos/packedWeights.ts'
import { callOdds } from '../../src/clutter/promos/siteCalls.ts'
import { packWeights } from '../../tools/train/calls/packWeights.ts'

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

test('weights come back as they were packed, but for what lies between two squares of steps', () => {
  const weight = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.double({ min: -5, max: 5, noNaN: true }) },
  )
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 300 }), (list) => {
      fc.pre(list.some((one) => Math.abs(one) > 1e-3))
      const { step, packed } = packWeights(Float64Array.from(list))
      const back = unpackWeights(packed, list.length)
      for (const [i, one] of list.entries()) {
        const between = step * (2 * Math.sqrt(Math.abs(one) / step) + 1)
        expect(Math.abs(back[i]! * step - one)).toBeLessThanOrEqual(between)
      }
    }),
  )
})

describe('how likely a line is a call of its site', () => {
  test.each([
    'Never miss a story from your valley: get our best reads in your inbox every morning',
    'Mit dem Lotsen-Abo lesen Sie alle Artikel ohne Werbung, vier Wochen gratis',
    'Recevez chaque matin l’essentiel de votre région dans votre boîte mail',
    'Wat vind jij? Laat het ons weten in de reacties',
    '島の新聞の公式LINEを友だち追加して最新ニュースを受け取る',
    'Подпишитесь на наш канал, чтобы не пропустить главное',
    'اشترك الآن واحصل على أول شهر مجانًا',
  ])('high: %s', (text) => {
    expect(callOdds(text)).toBeGreaterThan(0.6)
  })

  test.each([
    'The ferry from Oddholm was late on every day of last week, the harbour office says.',
    'Die Polizei bittet Zeugen, die den Kutter am Montag gesehen haben, sich zu melden.',
    'La chaîne compte désormais deux millions d’abonnés, selon un rapport du ministère.',
    '港の組合は9日、年会費を値上げすると発表した。',
    'Heb je iets gezien? Bel de politie.',
    'Haben Sie etwas gesehen? Rufen Sie die Polizei.',
    'Порт закрыт до понедельника, сообщили в администрации острова.',
  ])('low: %s', (text) => {
    expect(callOdds(text)).toBeLessThan(0.5)
  })
})
