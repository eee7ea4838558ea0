import { describe, expect, it } from 'vitest'
import { overlap, pageScore, setScore, shingles, words } from '../../tools/evaluate/shingles.ts'

describe('shingles', () => {
  it('takes letters of any script, digits and underscores for words and keeps their case', () => {
    expect(words('Žluťoučký kůň – 3,5 km, it’s snake_case')).toEqual([
      'Žluťoučký',
      'kůň',
      '3',
      '5',
      'km',
      'it',
      's',
      'snake_case',
    ])
  })

  it('counts a stretch of four words as often as it stands', () => {
    expect(shingles('a b c d a b c d').get('a b c d')).toBe(2)
    expect(shingles('a b c d a b c d').size).toBe(4)
  })

  it('takes a shorter text for one shingle, and an empty one for none', () => {
    expect([...shingles('only three words')]).toEqual([['only three words', 1]])
    expect(shingles(' – ').size).toBe(0)
  })
})

describe('score', () => {
  it('takes a second copy for extra text', () => {
    // Twice "a b c d e": abcd bcde cdea deab eabc abcd bcde; of these seven the gold has two, once each.
    expect(overlap('a b c d e', 'a b c d e a b c d e')).toEqual({ shared: 2, extra: 5, missing: 0 })
  })

  it('counts what is missing', () => {
    expect(overlap('a b c d e f', 'a b c d')).toEqual({ shared: 1, extra: 0, missing: 2 })
    expect(pageScore({ shared: 1, extra: 0, missing: 2 })).toEqual({ precision: 1, recall: 1 / 3, f1: 0.5 })
  })

  it('is F1 of the mean precision and the mean recall, pages weighing alike', () => {
    const score = setScore([
      { shared: 100, extra: 0, missing: 100 },
      { shared: 1, extra: 1, missing: 0 },
    ])
    expect(score).toEqual({ precision: 0.75, recall: 0.75, f1: 0.75 })
  })

  it('leaves a page without text out of the precision only', () => {
    const score = setScore([
      { shared: 3, extra: 1, missing: 0 },
      { shared: 0, extra: 0, missing: 9 },
    ])
    expect(score.precision).toBe(0.75)
    expect(score.recall).toBe(0.5)
  })
})
