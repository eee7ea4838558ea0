import { describe, expect, test } from 'vitest'
import { asksInBrackets } from '../../src/clutter/promos/askingBracket.ts'

describe('a bracket that is a sentence of its own', () => {
  test.each([
    ['Voir la cloche en vidéo ici.', 'Voir'],
    ['Xem thêm ảnh chiếc chuông tại đây', 'Xem thêm'],
    ['لقراءة قصة الجرس كاملة اضغط هنا', 'اضغط هنا'],
    ['घंटी का वीडियो देखने के लिए यहां क्लिक करें', 'यहां क्लिक करें'],
    ['For the list of all bells, click here.', 'click here'],
    ['Never miss a tide: download our app.', 'Never miss a tide: download our app.'],
  ])('asks: %s', (text, words) => expect(asksInBrackets(text, false)).toBe(words))

  test.each([
    'More on this below.',
    'Voir aussi le rapport de la cour des cloches de 2019.',
    'Zobacz też rozdział 4 ustawy o dzwonach.',
    'Il est né ici.',
    'She was born here.',
    'Ông sinh ra tại đây.',
    'Children who visit the bell come back to learn more.',
    'see also the letter of 1820 in the archive',
    'The app is free.',
    'The newsletter of the bell ringers was first printed in 1921.',
    'Support for the paper fell after its owner sold the newspaper.',
  ])('does not: %s', (text) => expect(asksInBrackets(text, false)).toBeNull())

  test('asks by pointing where its last words are a link to the own site', () => {
    expect(asksInBrackets('The whole list is here.', true)).toBe('here')
  })

  test('asks as a line without a link does where all of it sounds like a call', () => {
    expect(asksInBrackets('关注“钟声”微信公众号，获取更多系列报道', false)).not.toBeNull()
    expect(asksInBrackets('The bell has a channel on YouTube since 1998', false)).toBeNull()
  })
})
