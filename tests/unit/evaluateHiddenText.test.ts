import { describe, expect, test } from 'vitest'
import { unclaimed } from '../../tools/evaluate/hiddenText.ts'

describe('what is hidden beside the body', () => {
  test('is what no claim accounts for', () => {
    expect(unclaimed(['Read more: ', 'Ferry crews vote', 'A box of its own'], ['Read more: Ferry crews vote'])).toEqual(
      ['A box of its own'],
    )
  })

  test('is found where a text is hidden more often than it is claimed', () => {
    expect(unclaimed(['Ferry crews vote', 'Ferry crews vote'], ['Ferry crews vote'])).toEqual(['Ferry crews vote'])
  })

  test('is not what white space alone parts from its claim', () => {
    expect(unclaimed(['Price', '12', ' '], ['Price | 12'])).toEqual([])
  })

  test('is not a claimed text that holds a shorter one which the page indents far', () => {
    const indented = `${' '.repeat(40)}5 / 5${' '.repeat(40)}`
    expect(unclaimed(['4.75 / 5', indented], ['rating 4.75 / 5', 'rating 5 / 5'])).toEqual([])
    expect(unclaimed(['14.755 kg', indented], ['rating 14.755 kg', 'rating 5 / 5'])).toEqual([])
  })
})
