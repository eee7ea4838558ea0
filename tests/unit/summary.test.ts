import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CleanBlock, read, type SettledFinding } from '../../src/reading.ts'
import { candidatesOf } from '../../src/summary/candidates.ts'
import { featuresOf } from '../../src/summary/features.ts'
import { summariesOf, summarise } from '../../src/summary/keyPoints.ts'
import { textToSummarise } from '../../src/summary/source.ts'
import { makeBlock } from './makeArticle.ts'
import { testPages } from './testPages.ts'

const STORY = [
  'The council of Tarn lowered the speed limit on its ring road to fifty on Monday, with the votes of all parties but one.',
  'The limit is to protect the hospital, whose new wing stands forty metres from the road. It opened in May.',
  '“You cannot tell people to rest and then drive a lorry through the room,” said the doctor who runs the wing.',
  'Two cameras will watch the limit on the ring road, one at the mill and one at the stadium, from the first of June.',
  'Bus drivers have asked the council for new timetables because the ring takes four minutes longer at fifty.',
]

function summaryOf(texts: string[], more = {}) {
  return summarise(
    texts.map((text, id) => makeBlock(text, id, more)),
    'en',
  )
}

describe('key points', () => {
  test('are three sentences of the text, in its order, each where it says', () => {
    const { state, points } = summaryOf(STORY)
    expect(state).toBe('ok')
    expect(points).toHaveLength(3)
    for (const { block, start, end, text } of points) expect(STORY[block]!.slice(start, end)).toBe(text)
    const places = points.map(({ block, start }) => block * 1000 + start)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('are as many as asked for, and never more than there are', () => {
    const count = (points: number) =>
      summarise(
        STORY.map((text, id) => makeBlock(text, id)),
        'en',
        { points },
      ).points.length
    expect(count(1)).toBe(1)
    expect(count(50)).toBeLessThanOrEqual(6)
  })

  test.each([
    ['a text of two sentences', STORY.slice(0, 2)],
    ['no text', []],
    ['lines that are no sentences', new Array(9).fill('The hat of the harbour pilot')],
  ])('are not made up for %s', (_, texts) => {
    expect(summaryOf(texts)).toEqual({ state: 'short', points: [] })
  })

  test.each(['heading', 'caption', 'row', 'code'] as const)('are not taken from a %s', (kind) => {
    expect(summaryOf(STORY, { kind }).points).toEqual([])
  })

  test('may have sixty syllables and more in Vietnamese, which parts syllables by blanks', () => {
    const long = `${'Hội đồng thành phố Tarn hôm thứ hai quyết định hạ tốc độ trên đường vành đai, '.repeat(4)}theo báo Tarn.`
    const texts = [long, ...STORY.slice(1).map((text) => text.slice(0, 30).replace(/\W*$/, '.'))]
    const points = (language: string) =>
      summarise(
        texts.map((text, id) => makeBlock(text, id)),
        language,
        { points: 3 },
      ).points.map(({ block }) => block)
    expect(points('vi')).toContain(0)
    expect(points('en')).not.toContain(0)
  })

  test('say of what the text speaks again and again, common words left out', () => {
    const story = candidatesOf(
      [
        'The lamp went out and they would make another one from what they had.',
        'They would make what they had go on, and would they, they would.',
        'The lamp of Oddholm has stood.',
      ].map((text, id) => makeBlock(text, id)),
      'en',
    )
    const subject = (language: string) => featuresOf(story, '', language).map((one) => one.subject)
    expect(subject('en')).toEqual([Math.log1p(Math.log(2)), 0, Math.log1p(Math.log(2))])
    expect(subject('de')[1]).toBeGreaterThan(subject('de')[2]!)
  })

  test('do not say one thing twice', () => {
    const { points } = summaryOf([
      ...STORY.slice(0, 1),
      STORY[0]!.replace('Monday', 'Monday evening'),
      ...STORY.slice(1),
    ])
    expect(points.filter(({ text }) => text.startsWith('The council of Tarn lowered'))).toHaveLength(1)
  })

  test('do not come from the refrain of a song', async () => {
    const { summary } = read(await testPages.find(({ name }) => name === 'untouched--song-with-chorus')!.open())
    expect(summary.points.filter(({ text }) => text.includes('row, sailor'))).toEqual([])
  })

  test('come from a lead that the page says again and again', () => {
    const again = [...STORY.slice(0, 3), STORY[0]!, ...STORY.slice(3), STORY[0]!]
    expect(summaryOf(again).points.map(({ text }) => text)).toEqual(summaryOf(STORY).points.map(({ text }) => text))
  })

  test('do not come from what is suspected to be a promo', () => {
    const blocks = STORY.map((text, id) => makeBlock(text, id))
    const suspicion = { category: 'promo', state: 'suggested', blocks: [1] } as SettledFinding
    expect(textToSummarise(blocks, [suspicion])).toEqual(blocks.filter(({ id }) => id !== 1))
    expect(textToSummarise(blocks, [{ ...suspicion, category: 'repeat' }])).toEqual(blocks)
  })

  test('are found where the sentence stands on the page, also after a promo cut out of its paragraph', async () => {
    const { article, summary } = read(await testPages.find(({ name }) => name === 'promo--inside-a-paragraph')!.open())
    for (const { block, start, end, text } of summary.points)
      expect(article.body.find(({ id }) => id === block)!.text.slice(start, end)).toBe(text)
  })
})

/** Sentences of different words, each as long as the last, parted into blocks by the caller. */
function sentenceOf(n: number): string {
  const word = (i: number) =>
    `${'bcdfghklmnprst'[(n * 7 + i * 3) % 14]}${'aeiou'[(n + i) % 5]}${'lmnrst'[(n * i) % 6]}${n}`
  return `Witness${n} told the harbour office that ${word(1)} and ${word(2)} had met ${word(3)} near the ${word(4)} gate.`
}

describe('the length of a summary', () => {
  const clean = Array.from({ length: 20 }, (_, n) => makeBlock(sentenceOf(n), n))
  const sizes = (count: number) => {
    const { short, medium, long } = summariesOf(clean.slice(0, count), 'en', '')
    return [short, medium, long].map(({ points }) => points.length)
  }

  test('is two, three or five points', () => {
    expect(sizes(20)).toEqual([2, 3, 5])
  })

  test('is half of the sentences at most, and nothing under five', () => {
    expect(sizes(5)).toEqual([2, 2, 2])
    expect(sizes(6)).toEqual([2, 3, 3])
    expect(sizes(4)).toEqual([0, 0, 0])
  })

  test('grows with a long read', () => {
    const long = Array.from({ length: 120 }, (_, n) => makeBlock(sentenceOf(n), n))
    expect(summariesOf(long, 'en', '').long.points.length).toBeGreaterThan(5)
  })

  test('is medium when none is asked for', () => {
    expect(summarise(clean, 'en')).toEqual(summariesOf(clean, 'en', '').medium)
    expect(summarise(clean, 'en', { length: 'long' })).toEqual(summariesOf(clean, 'en', '').long)
  })

  test('is exactly what is asked for by number, also of a short text', () => {
    expect(summarise(clean.slice(0, 4), 'en', { points: 3 }).points).toHaveLength(3)
    expect(summarise(clean, 'en', { points: 7 }).points).toHaveLength(7)
  })

  test('spreads over the sections of a long read', () => {
    const sections = 5
    const blocks = Array.from({ length: 150 }, (_, n) => makeBlock(sentenceOf(n), n)).flatMap((block, n) =>
      n % 30 === 0 && n > 0 ? [makeBlock(`Part ${n}`, 1000 + n, { kind: 'heading', level: 2 }), block] : [block],
    )
    const { points } = summarise(blocks, 'en', { length: 'long' })
    const told = new Set(points.map(({ block }) => Math.floor(block / 30)))
    expect(told.size).toBeGreaterThanOrEqual(sections - 1)
  })
})

describe('summaries of any text', () => {
  const sentence = fc
    .tuple(
      fc.array(fc.constantFrom(...'river mill mayor seal bridge owes opened nothing twelve'.split(' ')), {
        minLength: 3,
        maxLength: 20,
      }),
      fc.constantFrom('.', '?', '!', '.”', ''),
    )
    .map(([list, end]) => `${end === '.”' ? '“' : ''}The ${list.join(' ')}${end}`)
  const text = fc.array(
    fc.array(sentence, { maxLength: 5 }).map((list) => list.join(' ')),
    { maxLength: 15 },
  )

  test('stand where they say, in order, none of them twice, each longer one no smaller', () => {
    fc.assert(
      fc.property(text, fc.string({ maxLength: 30 }), (paragraphs, title) => {
        const blocks = paragraphs.map((one, id) => makeBlock(one, id))
        const { short, medium, long } = summariesOf(blocks, 'en', title)
        for (const { points } of [short, medium, long]) {
          for (const point of points) expect(paragraphs[point.block]!.slice(point.start, point.end)).toBe(point.text)
          const places = points.map(({ block, start }) => block * 1e6 + start)
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        }
        expect(medium.points.length).toBeLessThanOrEqual(long.points.length)
        expect(summariesOf(blocks, 'en', title)).toEqual({ short, medium, long })
      }),
    )
  })
})

describe('a sentence that cannot stand alone', () => {
  /** Short sentences between keep each from following one that may be chosen. */
  const textWith = (opener: string, alone: number[]) =>
    Array.from({ length: 8 }, (_, n) => {
      const sentence = sentenceOf(n)
      const said = alone.includes(n) ? sentence : sentence.replace(/^Witness\d+/, opener)
      return makeBlock(`${said} So it was in ${n}. So it is in ${n}.`, n)
    })

  test.each(['But that', 'They', 'However, he'])('gives way to one that can: %s', (opener) => {
    const { points } = summarise(textWith(opener, [0, 2, 3]), 'en', { points: 3 })
    expect(points.map(({ block }) => block)).toEqual([0, 2, 3])
  })

  test('serves where no other does', () => {
    expect(summarise(textWith('They', []), 'en', { points: 3 }).points).toHaveLength(3)
  })
})

test('what is struck out makes no key point', () => {
  const text = 'The ministry said that 1,200 wells are dry. It had counted them from the air, in one day.'
  const struck = { start: text.indexOf('1,200'), end: text.indexOf('1,200') + 5, style: 's' as const }
  const found = (styles: object[]) =>
    candidatesOf([{ ...makeBlock(text), styles } as CleanBlock], 'en').map((one) => one.start)
  expect(found([])).toEqual([0, 44])
  expect(found([struck])).toEqual([44])
  expect(found([{ ...struck, style: 'strong' }])).toEqual([0, 44])
})
