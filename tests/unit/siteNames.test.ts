import { expect, test } from 'vitest'
import { givesAddressOf, namesOf, speaksForSite } from '../../src/clutter/promos/siteNames.ts'

const URL = 'https://www.tarrowmail.example/2026/02/18/boat'

test('a line speaks for its site of “us”, or by its name; “US” is a country', () => {
  const speaks = (text: string) => speaksForSite(text, 'Tarrow Mail', namesOf('Tarrow Mail', URL))
  expect(speaks('Follow us on the quay')).toBe(true)
  expect(speaks('Our goats are on the quay')).toBe(true)
  expect(speaks('The Tarrow Mail has goats')).toBe(true)
  expect(speaks('Follow the US Coast Survey for tides')).toBe(false)
})

test('an address is the site’s where its host is', () => {
  expect(givesAddressOf(URL, 'Write to boats@tarrowmail.example about it')).toBe(true)
  expect(givesAddressOf(URL, 'Write to boats@post.tarrowmail.example.')).toBe(true)
  expect(givesAddressOf(URL, 'Write to the guild at boats@guild.example, or to @tarrowmail.')).toBe(false)
})
