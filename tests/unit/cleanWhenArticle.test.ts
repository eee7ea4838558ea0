import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cleanWhenArticle } from '../../src/page/cleanWhenArticle.ts'
import type { Session } from '../../src/page/session.ts'

const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://holm.example/' })
const { document } = window
const life = { stop: new AbortController(), isWanted: true, cleanings: 0, isClean: false }
const session = {
  cleanUnasked: async () => {
    life.cleanings++
    return life.isClean
  },
} as Session

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', document)
  vi.stubGlobal('location', window.location)
  vi.stubGlobal('MutationObserver', window.MutationObserver)
  Object.assign(life, { stop: new AbortController(), isWanted: true, cleanings: 0, isClean: false })
})
afterEach(() => {
  life.stop.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const wait = () =>
  cleanWhenArticle(
    async () => session,
    async () => life.isWanted,
    life.stop.signal,
  )

async function storyCame(): Promise<void> {
  document.body.append(
    Object.assign(document.createElement('p'), { textContent: 'The ferry does not sail. '.repeat(20) }),
  )
  await vi.advanceTimersByTimeAsync(60_000)
}

test('a story that comes late is cleaned, once', async () => {
  await wait()
  life.isClean = true
  await storyCame()
  await storyCame()
  expect(life.cleanings).toBe(2)
})

test('nothing is cleaned once the reader switched it by hand, or wants it no more', async () => {
  await wait()
  life.stop.abort()
  await storyCame()
  expect(life.cleanings).toBe(1)
  await wait()
  expect(life.cleanings).toBe(1)
  Object.assign(life, { stop: new AbortController(), cleanings: 0 })
  await wait()
  life.isWanted = false
  await storyCame()
  life.isWanted = true
  await storyCame()
  expect(life.cleanings).toBe(1)
})
