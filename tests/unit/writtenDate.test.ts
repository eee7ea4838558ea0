import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writtenDate } from '../../src/article/text/writtenDate.ts'

const day = (text: string, language: string) => writtenDate(text, language).slice(0, 10)

describe('a written date', () => {
  test.each([
    ['Published 4 March 2026 at 09:30', 'en-GB'],
    ['March 4, 2026', 'en'],
    ['Wednesday, March 4th, 2026 · 10:12', 'en-US'],
    ['4. März 2026, 17:47 Uhr', 'de'],
    ['Publié le 4 mars 2026 à 18h40', 'fr'],
    ['4 de marzo de 2026', 'es'],
    ['4 marca 2026', 'pl'],
    ['4 марта 2026, 12:00', 'ru'],
    ['4 Mart 2026 Çarşamba', 'tr'],
    ['2026. március 4.', 'hu'],
    ['2026年3月4日 5時00分', 'ja'],
    ['입력 2026.03.04 04:30', 'ko'],
    ['٤ مارس ٢٠٢٦', 'ar'],
    ['४ मार्च २०२६', 'hi'],
    ['4 มีนาคม 2569', 'th'],
    ['4 มี.ค. 2569 08:15 น.', 'th'],
    ['4.3.2026', 'fi'],
    ['04/03/2026', 'fr'],
    ['03/04/2026', 'en-US'],
    ['2026-03-04', ''],
    ['4 Mar 2026', 'xx'],
  ])('%s is found in %s', (text, language) => expect(day(text, language)).toBe('2026-03-04'))

  test('is known by its numbers where only one of two can be the day', () => {
    expect(day('25/12/2026', 'en-US')).toBe('2026-12-25')
    expect(day('12/25/2026', 'en-GB')).toBe('2026-12-25')
  })

  test.each([
    ['a day without its year', 'Mar 24'],
    ['what may be two days', '3/4/2026'],
    ['the number of a journal', 'Issue 12, May 2026'],
    ['a year of another calendar', '२०८१-०१-२२'],
    ['a month without its day', 'March 2026'],
    ['a year', '2026'],
    ['a day that no month has', '31 February 2026'],
    ['numbers', '12 boats, 2026 tons'],
    ['the name of a month alone', 'May I?'],
    ['nothing', ''],
  ])('is not %s', (_, text) => expect(writtenDate(text, 'en')).toBe(''))

  test('the first of a span, by its own month', () => {
    expect(day('28 April – 4 May 2026', 'en')).toBe('2026-04-28')
    expect(day('Sept. 4, 2026', 'en')).toBe('2026-09-04')
  })

  test('the first of two counts', () => {
    expect(day('Published 4 March 2026, updated 6 April 2026', 'en')).toBe('2026-03-04')
  })

  test('any text has one or none, and a language may be anything that is a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'ar', 'ja', 'de-AT', ''), (text, language) => {
        expect(writtenDate(text, language)).toMatch(/^$|^\d{4}-\d\d-\d\dT00:00:00\.000Z$/)
      }),
    )
  })
})
