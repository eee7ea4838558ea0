import { expect, test } from 'vitest'
import { withNote } from '../../src/reader/withNote.ts'

const CASE = '<!doctype html>\n<p>Bal\n<p>Tor\n'

test.each([
  ['stands below the first line', 'it is a promo', 'it is a promo'],
  ['ends no comment', 'a -->\n<b> --', 'a - b'],
  ['says dollars as they were written', "it cost $' or $& or $1", "it cost $' or $& or $1"],
])('a note in a case %s', (_, note, words) => {
  expect(withNote(CASE, note).replace(/ +/g, ' ')).toBe(
    `<!doctype html>\n<!-- Wrong here: ${words} -->\n<p>Bal\n<p>Tor\n`,
  )
})

test('a case without a note is as it was', () => {
  expect(withNote(CASE, ' \n')).toBe(CASE)
})
