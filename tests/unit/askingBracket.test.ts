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
  ])('asks: %s', (text, words) => expect(asksInBrackets(text, false, '')).toBe(words))

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
  ])('does not: %s', (text) => expect(asksInBrackets(text, false, '')).toBeNull())

  test('asks by pointing where its last words are a link to the own site', () => {
    expect(asksInBrackets('The whole list is here.', true, 'en')).toBe('here')
  })

  test('asks as a line without a link does where all of it sounds like a call', () => {
    expect(asksInBrackets('关注“钟声”微信公众号，获取更多系列报道', false, 'zh')).not.toBeNull()
    expect(asksInBrackets('The bell has a channel on YouTube since 1998', false, 'en')).toBeNull()
  })

  test('asks by the likeness of its words alone, where these are very like', () => {
    expect(asksInBrackets('Mira aquí el video de la campana en el muelle', false, 'es')).not.toBeNull()
    expect(asksInBrackets('鐘のある町の写真はこちらからご覧いただけます', false, 'ja')).not.toBeNull()
    expect(asksInBrackets('See "weather report" above.', false, 'en')).toBeNull()
    expect(asksInBrackets('like ours', false, 'en')).toBeNull()
  })

  test('asks where it sounds like a call and ends with a link to the site, unless it speaks of a document', () => {
    const [gallery, letter] = ['更多老照片请见高清图集', '信件全文请见本站']
    expect(asksInBrackets(gallery, true, 'zh')).toBe(gallery)
    expect(asksInBrackets(gallery, false, 'zh')).toBeNull()
    expect(asksInBrackets(letter, true, 'zh')).toBeNull()
    expect(asksInBrackets('Прочитать письмо целиком можно по ссылке.', true, 'ru')).toBeNull()
  })

  test('asks for “us” only by a word for reading on, and a link or what it names', () => {
    const said = 'Про те, як дзвонити вдома, читайте у нашій інструкції.'
    expect(asksInBrackets(said, true, 'uk')).toBe(said)
    expect(asksInBrackets(said, false, 'uk')).toBeNull()
    expect(
      asksInBrackets('Retrouvez tous les épisodes de notre série « Les cloches du port »', false, 'fr'),
    ).not.toBeNull()
    // A page of the printed paper is its own.
    expect(asksInBrackets('Lire notre entretien avec la capitaine, page 14.', false, 'fr')).toBe('Lire')
    expect(asksInBrackets('Lire l’entretien avec la capitaine, page 14.', false, 'fr')).toBeNull()
    expect(asksInBrackets('Lire notre entretien avec la capitaine, chapitre 14.', false, 'fr')).toBeNull()
    for (const [language, text] of [
      ['en', 'We love our new bell!'],
      ['en', 'Our pick: “The Ferryman’s Daughter”.'],
      ['de', 'Uns sagte sie nur, es seien „genug für heute“.'],
      ['ru', 'Наша любимая — «Паромщик и луна».'],
      ['zh', '我们的第一张唱片叫《关注河流》。'],
    ] as const)
      expect(asksInBrackets(text, false, language)).toBeNull()
    expect(asksInBrackets('Inzwischen hat sie auf unsere Fragen geantwortet.', true, 'de')).toBeNull()
  })
})
