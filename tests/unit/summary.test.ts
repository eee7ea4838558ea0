import { describe, expect, test } from 'vitest'
import { read } from '../../src/reading.ts'
import { summarise } from '../../src/summary/keyPoints.ts'
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

  test('are found where the sentence stands on the page, also after a promo cut out of its paragraph', async () => {
    const { article, summary } = read(await testPages.find(({ name }) => name === 'promo--inside-a-paragraph')!.open())
    for (const { block, start, end, text } of summary.points)
      expect(article.body.find(({ id }) => id === block)!.text.slice(start, end)).toBe(text)
  })
})
