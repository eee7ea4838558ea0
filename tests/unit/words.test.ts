import { describe, expect, test } from 'vitest'
import { readingMinutes, takesMinutes } from '../../src/article/readingTime.ts'
import { collapse, fingerprint, fold } from '../../src/article/text/normalise.ts'
import { countWords, words, writtenWords } from '../../src/article/text/words.ts'

describe('words', () => {
  test.each([
    ['parts at spaces and punctuation', 'Stop, said she: now!', ['stop', 'said', 'she', 'now']],
    ['parts at apostrophes and hyphens', "The king's half-eaten pie", ['the', 'king', 's', 'half', 'eaten', 'pie']],
    ['keeps numbers, and parts them at their marks', '1,140 panes in 2026', ['1', '140', 'panes', 'in', '2026']],
    ['keeps letters of other scripts', 'Łódź и Ёлка', ['łódź', 'и', 'ёлка']],
    ['keeps vowel signs with their letters', 'हिन्दी में', ['हिन्दी', 'में']],
    ['takes each Chinese character for a word', '石桥镇 2026年', ['石', '桥', '镇', '2026', '年']],
    ['takes each Japanese character for a word', '灯台カ', ['灯', '台', 'カ']],
    ['takes Korean, which has spaces, by its spaces', '등대가 다시 켜졌다', ['등대가', '다시', '켜졌다']],
    ['keeps a Thai vowel sign with its letter', 'ที่', ['ที่']],
    ['finds none in punctuation', '… — ?!', []],
    ['finds none in nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('are the same however the page writes them', () => {
    expect(words('“Don’t”—it’s ﬁne')).toEqual(words('"Don\'t" - it\'s fine'))
    expect(words('co\u00adoperate')).toEqual(['cooperate'])
    expect(words('cafe\u0301')).toEqual(words('caf\u00e9'))
  })

  test.each([
    ['digits', 'في 94 دقيقة', 'في ٩٤ دقيقة'],
    ['Persian digits', '۳۱ سال', '31 سال'],
    ['vowel signs', 'عاماً مُبكِّراً', 'عاما مبكرا'],
    ['seats of the hamza', 'أحمد إلى آخر', 'احمد الى اخر'],
    ['keyboards', 'می کند', 'مي كند'],
    ['parts of words that Persian sets off by a half space', 'می‌گوید کتاب‌ها', 'می گوید کتاب ها'],
    ['the hamza of a Persian heh', 'خانهٔ ما', 'خانه ما'],
    ['lengthened letters', 'عاجـــل', 'عاجل'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['the dot below', 'ताज़ा', 'ताजा'],
    ['the dot below in Gurmukhi', 'ਸਫ਼ਰ', 'ਸਫਰ'],
    ['digits of Odia', '୧୨', '12'],
    ['forms as they are drawn', 'ﺃﺣﻤﺪ', 'احمد'],
  ])('are the same in every spelling: %s', (_, one, other) => expect(words(one)).toEqual(words(other)))

  test('can be had as they are spelt, one by one', () => {
    const text = 'في الدقيقة ٩٤ عاماً'
    expect(writtenWords(text)).toEqual(['في', 'الدقيقة', '٩٤', 'عاماً'])
    expect(words(text)).toHaveLength(4)
  })

  test('are counted apart by whether their script has spaces', () => {
    expect(countWords('The 灯台 stands')).toEqual({ spaced: 2, unspaced: 2 })
    expect(countWords('')).toEqual({ spaced: 0, unspaced: 0 })
  })
})

describe('fold', () => {
  test.each([
    ['white space of every kind', ' a\u00a0b\n\tc\u2003d ', 'a b c d'],
    ['quotation marks', '„a“ «b» ‘c’ `d´', '"a" "b" \'c\' \'d\''],
    ['dashes and minus signs', 'a–b—c−d‑e', 'a-b-c-d-e'],
    ['full-width letters', 'ＡＢＣ１２３', 'abc123'],
    ['direction marks and zero-width characters', '\u200fא\u200b\u202bב\ufeff', 'אב'],
  ])('makes %s one', (_, text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  test('changes nothing the second time', () => {
    for (const text of ['„Ａ“ – B', 'Straße İstanbul', 'ﬁ´ ´x']) expect(fold(fold(text))).toBe(fold(text))
  })
})

test('collapse trims and leaves one space for any white space', () => {
  expect(collapse('\n a \u00a0 b\r\n')).toBe('a b')
})

test('fingerprints are eight hex digits, alike for like texts only', () => {
  expect(fingerprint('')).toMatch(/^[0-9a-f]{8}$/)
  expect(fingerprint('a story')).toBe(fingerprint('a story'))
  expect(fingerprint('a story')).not.toBe(fingerprint('a storz'))
})

const MINUTE = new Array(238).fill('word').join(' ')

describe('reading time', () => {
  test('is a minute for 238 words, or for 450 characters of a script without spaces', () => {
    expect(readingMinutes(MINUTE)).toBeCloseTo(1)
    expect(readingMinutes('字'.repeat(450))).toBeCloseTo(1)
    expect(readingMinutes('')).toBe(0)
  })

  test('is long enough as soon as it is', () => {
    expect(takesMinutes([MINUTE, MINUTE], 1.9)).toBe(true)
    expect(takesMinutes([MINUTE, MINUTE], 2.1)).toBe(false)
    expect(takesMinutes([], 0)).toBe(true)
    let looked = 0
    const texts = function* () {
      for (; ; looked++) yield MINUTE
    }
    expect(takesMinutes(texts(), 2.5)).toBe(true)
    expect(looked).toBe(2)
  })
})
