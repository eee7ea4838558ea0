import { expect, test } from 'vitest'
import { givesAddressOf, namesOf, namesSite, speaksForSite } from '../../src/clutter/promos/siteNames.ts'

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

test('what its host ends with names a site, and what it begins with a town', () => {
  const host = 'westernsentinel.example'
  const names = (text: string) => namesSite(text, host, namesOf(host, `https://www.${host}/2026/02/18/boat`))
  expect(names('Subscribe to the Sentinel for the boats')).toBe(true)
  expect(names('Lesen Sie mehr mit einem SENTINEL-Abo')).toBe(true)
  expect(names('A sentinel stands on the quay')).toBe(false)
  expect(names('Take the Western ferry to the boats')).toBe(false)
})
