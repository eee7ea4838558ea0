import { expect, test } from 'vitest'
import { holdsRights, isCredit } from '../../src/article/body/credit.ts'

const isOne = (text: string, links: unknown[] = []) => isCredit({ text, links })

test.each(['Photo: Anna Berg', 'Foto: Kronika/Lech Sobota', '写真提供：港新聞社', '图片来源：海港社', '사진: 김바다'])(
  'a credit: %s',
  (text) => expect(isOne(text)).toBe(true),
)

test.each([
  'Photo: the crane that nobody ordered came back on Sunday with a bill for both voyages.',
  'Harbour: two ferries',
  'A photo of the harbour',
])('no credit: %s', (text) => expect(isOne(text)).toBe(false))

test('a credit has no link', () => {
  expect(isOne('Photo: Anna Berg', [{}])).toBe(false)
})

test.each([
  'Copyright 2026 Quill Bay Television. All rights reserved.',
  '© The Brannick Courier',
  '(c) 2026 Brannick Courier',
  'Copyright © Brannick Courier 2026',
])('says whose the text is: %s', (text) => expect(holdsRights(text)).toBe(true))

test.each([
  'Copyright law of 1976 left the bell out, and so did the keepers.',
  'Copyright 2026 was the year in which the bell was free.',
  `© ${'The keepers wrote down every toll of the bell. '.repeat(4)}`,
  'All rights in the bell were sold in 1820.',
  'Copyright 1931 Nordhaven Music, the line reads, and below it stands the price.',
  '© 1887 J. Ostby is written under the oldest photo.',
  '© means nothing where nobody knows who wrote a song.',
  '©マークは鐘のどこにも付いていなかった。',
])('tells of rights, or of more: %s', (text) => expect(holdsRights(text)).toBe(false))
