import { describe, expect, it } from 'vitest'
import type { KeyPoint, Reading } from '../../src/reading.ts'
import { placeGenerated } from '../../src/writtenSummary/place.ts'
import { makeArticle, makeBlock } from './makeArticle.ts'

const PARAGRAPHS = [
  'The harbour of Orsk froze over in January. Nobody had seen such ice since the lighthouse was built.',
  'Fishermen carried their boats across the sound on sledges drawn by ponies.',
  'The mayor promised coal and blankets to every family on the island.',
]
const POINT: KeyPoint = { text: 'The harbour of Orsk froze over in January.', block: 0, start: 0, end: 42 }

function reading(): Reading {
  const clean = PARAGRAPHS.map((text, id) => makeBlock(text, id))
  const summaries = { long: { state: 'ok', points: [POINT] } }
  return { article: makeArticle([], { language: 'en' }), clean, summaries } as unknown as Reading
}

const placesOf = (text: string) => placeGenerated(text, reading()).map(({ place }) => place?.block)

describe('a generated summary', () => {
  it('is parted into sentences, without the marks of a list', () => {
    const points = placeGenerated(
      '* Ice closed the harbour. It was January.\n\n2. The mayor promised coal.\n',
      reading(),
    )
    expect(points.map(({ text }) => text)).toEqual([
      'Ice closed the harbour.',
      'It was January.',
      'The mayor promised coal.',
    ])
  })

  it('leads to the key point that says it', () => {
    expect(placeGenerated('In January the harbour of Orsk froze.', reading())[0]?.place).toEqual(POINT)
  })

  it('leads to the nearest paragraph where no key point says it', () => {
    expect(placesOf('Ponies drew sledges with boats.\nFamilies get blankets and coal.')).toEqual([1, 2])
  })

  it('leads nowhere where the article says nothing of the kind', () => {
    expect(placesOf('Quantum computers factor large integers.')).toEqual([undefined])
  })
})
