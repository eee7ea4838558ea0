import { describe, expect, test } from 'vitest'
import { isByline } from '../../src/article/byline.ts'

const STATED = { byline: 'Liv Anker', published: '2026-02-11T23:40:00.000Z' }

describe('a byline', () => {
  test.each([
    ['a name', 'By Liv Anker'],
    ['a name and a date', 'Liv Anker · 11 February 2026, updated 9.30'],
    ['the date alone', 'Published 11 February 2026 at 18.40'],
    ['the date in another order', 'Publisert: 11.02.26, 19:40'],
    ['the date by the clock of its place', 'Thursday, February 12, 2026'],
    ['the date after a name that nothing states', 'Par Ode HolmPublié le 11 février 2026 à 18h40'],
    ['the date in a script without spaces', '記者・海野みどり2026年2月12日 8時40分'],
  ])('is %s', (_, text) => expect(isByline(text, STATED)).toBe(true))

  test.each([
    ['a sentence with the date', 'The ferry sank on 11 February 2026.'],
    ['another date', 'Storm of 14 February 1962'],
    ['a longer line', 'On 11 February 2026 the council met, quarrelled, adjourned and met again without any result'],
    ['somebody else', 'By Bo Grell'],
    ['a number', '11 boats'],
  ])('is not %s', (_, text) => expect(isByline(text, STATED)).toBe(false))

  test('is nothing where the page states nothing', () => {
    expect(isByline('11 February 2026', { byline: '', published: '' })).toBe(false)
  })
})
