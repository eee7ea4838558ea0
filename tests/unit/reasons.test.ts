import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from './localeMessages.ts'

const CLUTTER = new URL('../../src/clutter/', import.meta.url)

/** Every reason code written in a detector: lower-case words joined by underscores, in single quotes. */
const codes = [
  ...new Set(
    readdirSync(CLUTTER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => readFileSync(new URL(name, CLUTTER), 'utf8').match(/'[a-z]+(_[a-z]+)+'/g) ?? [])
      .map((quoted) => quoted.slice(1, -1)),
  ),
]

test('there are reasons and locales to look at', () => {
  expect(codes.length).toBeGreaterThan(10)
  expect(locales.map(({ name }) => name)).toContain('en')
  expect(locales.length).toBeGreaterThanOrEqual(2)
})

// Cases cannot show every reason, and one without words would reach the reader as an empty line.
test.each(locales)('every reason that a detector gives has words in $name', ({ words }) => {
  expect(codes.filter((code) => words(code) === '')).toEqual([])
})

test.each(locales)('the words of a reason in $name have as many places as the English ones', ({ places }) => {
  const english = locales.find(({ name }) => name === 'en')!
  const count = (of: typeof places) => Object.fromEntries(codes.map((code) => [code, of(code)]))
  expect(count(places)).toEqual(count(english.places))
})
