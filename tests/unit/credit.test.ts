import { expect, test } from 'vitest'
import { isCredit } from '../../src/article/body/credit.ts'

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
