import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { makeArticle } from './makeArticle.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
/** Paragraphs of the same few hundred words, in different order. */
const distinct = (count: number) =>
  range(0, count).map((i) =>
    range(0, 20)
      .map((j) => `word${(i * 31 + j * (i % 17) + j * j) % 400}`)
      .join(' '),
  )

describe('the effort grows with the page, not faster', () => {
  /** How often a map is asked, the finder's one way to look anything up; counted because time depends on the machine. */
  const lookups = (texts: string[]) => {
    const { get } = Map.prototype
    let count = 0
    Map.prototype.get = function (key) {
      count++
      return get.call(this, key)
    }
    try {
      toEnd(repeats(makeArticle(texts)))
    } finally {
      Map.prototype.get = get
    }
    return count
  }

  test.each([
    ['a page of many paragraphs', distinct],
    ['one paragraph over and over', (count: number) => new Array<string>(count).fill(distinct(5)[4]!)],
    [
      'two lines in turn',
      (count: number) => range(0, count).map((i) => (i % 2 ? 'Yes, it was so.' : 'And then what?')),
    ],
    ['the same page twice', (count: number) => [...distinct(count / 2), ...distinct(count / 2)]],
  ])('%s', (_, make) => {
    const small = lookups(make(400))
    expect(small).toBeGreaterThan(400)
    expect(lookups(make(1600))).toBeLessThan(small * 4 * 1.5)
  })
})
