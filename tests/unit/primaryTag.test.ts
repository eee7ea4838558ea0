import { expect, test } from 'vitest'
import { primaryTag } from '../../src/article/text/primaryTag.ts'

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN_us', 'en'],
  ['zh-Hant-TW', 'zh'],
  ['no', 'nb'],
  ['no-NO', 'nb'],
  ['nn', 'nn'],
  ['fil', 'fil'],
  ['fil-PH', 'fil'],
  ['ast', 'ast'],
  ['ceb', 'ceb'],
  ['haw-US', 'haw'],
  ['', 'en'],
  // Names, not tags: their first letters are the tags of other languages.
  ['spanish', 'en'],
  ['swedish', 'en'],
  ['slovak-SK', 'en'],
])('%j begins with %s', (language, primary) => {
  expect(primaryTag(language)).toBe(primary)
})
