import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watch } from '../../src/page/watch.ts'

const page = new JSDOM('<!doctype html><body><p>Nothing moves here.</p></body>')
const { document } = page.window

let life: AbortController
let looks = 0
const watcher = {
  matters: () => true,
  look: async () => {
    looks++
  },
}

beforeEach(() => {
  Object.assign(globalThis, { MutationObserver: page.window.MutationObserver })
  vi.useFakeTimers()
  life = new AbortController()
  looks = 0
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

function change(times: number): void {
  for (let i = 0; i < times; i++) document.body.append(document.createElement('i'))
}

test('who was told to stop before it began watches nothing', async () => {
  life.abort()
  let asked = 0
  watch([document], { ...watcher, matters: () => asked++ > 0 }, life.signal)
  change(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toBe(0)
})

test('a page that stands still has no timer', async () => {
  watch([document], watcher, life.signal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(vi.getTimerCount()).toBe(0)
  change(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('a burst of ten thousand changes costs one look', async () => {
  watch([document], watcher, life.signal)
  change(10_000)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks).toBe(1)
})

test('a page that never stands still is looked at ever more rarely', async () => {
  watch([document], watcher, life.signal)
  const counts: number[] = []
  for (let minute = 0; minute < 3; minute++) {
    looks = 0
    for (let tick = 0; tick < 600; tick++) {
      change(1)
      await vi.advanceTimersByTimeAsync(100)
    }
    counts.push(looks)
  }
  expect(counts[0]).toBeLessThan(20)
  expect(counts[2]).toBeLessThanOrEqual(3)
  expect(counts[2]).toBeGreaterThan(0)
})

test('what is done quietly is no news, and what the page did before it is', async () => {
  const { quietly } = watch([document], watcher, life.signal)
  quietly(() => change(5))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks).toBe(0)
  change(1)
  quietly(() => change(5))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks).toBe(1)
})

test('after its end there is neither observer nor timer', async () => {
  watch([document], watcher, life.signal)
  change(1)
  await vi.advanceTimersByTimeAsync(0)
  life.abort()
  expect(vi.getTimerCount()).toBe(0)
  change(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks).toBe(0)
})

test('looks that take long are far apart, however often the page changes', async () => {
  let looked = 0
  const slow = {
    matters: () => true,
    look: async () => {
      looked++
      await new Promise((done) => setTimeout(done, 15_000))
    },
  }
  watch([document], slow, life.signal)
  for (let second = 0; second < 600; second++) {
    change(1)
    await vi.advanceTimersByTimeAsync(1000)
  }
  // Ten minutes are enough for four looks of a quarter of a minute at a tenth of the time.
  expect(looked).toBeGreaterThan(1)
  expect(looked).toBeLessThanOrEqual(4)
})

test('what changes while the page is looked at is looked at afterwards', async () => {
  let looked = 0
  const once = {
    matters: () => true,
    look: async () => {
      if (looked++ === 0) change(1)
      await new Promise((done) => setTimeout(done, 10))
    },
  }
  watch([document], once, life.signal)
  change(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looked).toBe(2)
})
