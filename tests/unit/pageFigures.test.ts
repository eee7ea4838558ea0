import { describe, expect, test } from 'vitest'
import { isPageFigure } from '../../src/article/body/pageFigures.ts'

describe('a figure of the page itself', () => {
  test.each([
    '4 min read',
    'Lesezeit: 5 Minuten',
    '読了 4分',
    '38 comments',
    '124 shares',
    'Photo 1 of 12',
    '0:00 / 4:12',
    '© 2026 Bell',
  ])('is %s', (line) => expect(isPageFigure(line)).toBe(true))

  test.each([
    '12 miners came up at noon',
    '9 metres, of which 2 leak',
    'Taste: 4/5',
    '64 hives a season',
    'Kick-off: 15.30',
  ])('is not %s', (line) => expect(isPageFigure(line)).toBe(false))
})
