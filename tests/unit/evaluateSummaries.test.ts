import { describe, expect, it } from 'vitest'
import { quantile } from '../../tools/evaluate/numbers.ts'
import { lead, sentencesOf, textRank } from '../../tools/evaluate/summaries/baselines.ts'
import { macroDifference, pairedDifference } from '../../tools/evaluate/summaries/bootstrap.ts'
import { DISTURBANCES, paragraphsOf } from '../../tools/evaluate/summaries/disturb.ts'
import { pageOf } from '../../tools/evaluate/summaries/run.ts'
import { randomFrom } from '../../tools/measure/random.ts'

describe('baselines', () => {
  const text = 'Nobody came. The harbour wall broke.\nThe old harbour wall broke at night. Birds sang.'

  it('parts a text into sentences, line by line, and leads with the first', () => {
    const all = sentencesOf(text, 'en')
    expect(all).toHaveLength(4)
    expect(lead(all, 2)).toEqual(['Nobody came.', 'The harbour wall broke.'])
  })

  it('ranks the sentences first that share words, and gives them in the order of the text', () => {
    expect(textRank(sentencesOf(text, 'en'), 2, 'en')).toEqual([
      'The harbour wall broke.',
      'The old harbour wall broke at night.',
    ])
  })
})

describe('paired bootstrap', () => {
  const noise = randomFrom('test')
  const a = Array.from({ length: 60 }, () => noise())
  const b = a.map((value) => value - 0.1 + 0.02 * (noise() - 0.5))

  it('gives the same interval at each call', () => {
    expect(pairedDifference(a, b)).toEqual(pairedDifference(a, b))
  })

  it('encloses the mean, tightly when the pairs differ alike, whatever lies between the pairs', () => {
    const { mean, low, high } = pairedDifference(a, b)
    expect(mean).toBeCloseTo(0.1, 2)
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
    expect(high - low).toBeLessThan(0.005)
  })
})

describe('macro difference', () => {
  it('counts sets alike, whatever their sizes', () => {
    const large = { a: new Array(90).fill(3), b: new Array(90).fill(1) }
    const small = { a: [1, 1], b: [1, 1] }
    expect(macroDifference([large, small])).toEqual({ mean: 1, low: 1, high: 1 })
  })
})

describe('disturbances', () => {
  const paragraphs = ['One.', 'Two.', 'Three.', 'Four.']

  it('lose no paragraph, and keep their order', () => {
    for (const disturb of Object.values(DISTURBANCES)) {
      const first = disturb(paragraphs).filter((one, i, all) => all.indexOf(one) === i)
      expect(first.filter((one) => paragraphs.includes(one))).toEqual(paragraphs)
    }
  })

  it('add what they are named for', () => {
    expect(DISTURBANCES.paragraphs(paragraphs).slice(0, 4)).toEqual(['One.', 'One.', 'Two.', 'Two.'])
    expect(DISTURBANCES.text(paragraphs)).toEqual([...paragraphs, ...paragraphs])
    expect(DISTURBANCES.lead(paragraphs)).toEqual(['One.', 'Two.', 'Three.', 'One.', 'Four.', 'One.'])
    expect(DISTURBANCES.junk(paragraphs).length).toBe(6)
  })

  it('part a text in one line into paragraphs, and leave paragraphs alone', () => {
    expect(paragraphsOf('One came. Two came. Three came. Four came.', 'en')).toEqual([
      'One came. Two came. Three came.',
      'Four came.',
    ])
    expect(paragraphsOf('One came. Two came.\nThree came.', 'en')).toHaveLength(2)
  })
})

describe('numbers', () => {
  it('interpolates between values', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([10], 0.95)).toBe(10)
  })

  it('draws the same numbers from the same seed, spread over the range', () => {
    const draw = (seed: string) => Array.from({ length: 1000 }, randomFrom(seed))
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    const mean = draw('a').reduce((x, y) => x + y) / 1000
    expect(mean).toBeGreaterThan(0.45)
    expect(mean).toBeLessThan(0.55)
  })
})

describe('page of a text', () => {
  it('is text alone, whatever stands in it', () => {
    const html = pageOf({ title: 'A & <b>', text: 'x <script>1</script>\n\ny', lang: '"><i>' })
    expect(html).not.toMatch(/<script|<i>|<b>/)
    expect(html.match(/<p>/g)).toHaveLength(2)
  })
})
