import { expect, test } from 'vitest'
import { dayNamesIn } from '../../src/clutter/repeats/dayNames.ts'

test.each([
  ['en', 'tuesday'],
  ['en-GB', 'may'],
  ['de', 'dienstag'],
  ['de', 'dienstagabend'],
  ['fr', 'août'],
  ['ru', 'мая'],
  ['ru', 'четверг'],
  ['ar', 'الخميس'],
  ['tr', 'salı'],
  ['', 'friday'],
  ['no such language', 'friday'],
])('in "%s" "%s" names a day or a month', (language, word) => {
  expect(dayNamesIn(language)(word)).toBe(true)
})

test.each([
  ['en', 'mayor'],
  ['en', 'marching'],
  ['de', 'sonne'],
  ['en', 'dienstag'],
  ['ja', '3'],
])('in "%s" "%s" names none', (language, word) => {
  expect(dayNamesIn(language)(word)).toBe(false)
})
