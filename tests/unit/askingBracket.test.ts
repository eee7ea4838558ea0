import { describe, expect, test } from 'vitest'
import { asksInBrackets } from '../../src/clutter/askingBracket.ts'

describe('a bracket that is a sentence of its own', () => {
  test.each([
    'Read also how the bell came to Tarrow.',
    'Voir la cloche en vidéo ici.',
    'Xem thêm ảnh chiếc chuông tại đây',
    'لقراءة قصة الجرس كاملة اضغط هنا',
    'घंटी का वीडियो देखने के लिए यहां क्लिक करें',
    'For the list of all bells, click here.',
    'Never miss a tide: download our app.',
  ])('asks: %s', (text) => expect(asksInBrackets(text, false)).toBe(true))

  test.each([
    'More on this below.',
    'Il est né ici.',
    'She was born here.',
    'see also the letter of 1820 in the archive',
    'The app is free.',
    'The bell is 200 years old.',
  ])('does not: %s', (text) => expect(asksInBrackets(text, false)).toBe(false))

  test('asks by pointing where a link leads to another page of the site', () => {
    expect(asksInBrackets('The whole list is here.', true)).toBe(true)
  })
})
