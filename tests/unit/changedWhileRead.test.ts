import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMarks } from '../../src/page/marks.ts'
import { createRelevance } from '../../src/page/relevance.ts'
import { createSession } from '../../src/page/session.ts'

// A page goes on changing while it is read, and what comes then must not be lost.

const SAMPLE = readFileSync('tests/sample/index.html', 'utf8')
const LATE = 'Bridge keepers of the sound ask for warmer huts before the winter comes'

let life: AbortController
/** How often the time was asked, as it is after each step of a reading, and what happens then. */
let asked: number
let happens: () => unknown

beforeEach(() => {
  life = new AbortController()
  asked = 0
  happens = () => {}
  // Each step takes so long that the page has its turn after it.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    happens()
    return ++asked * 20
  })
})
afterEach(() => {
  life.abort()
  vi.restoreAllMocks()
})

/** After how many steps of a reading it is nearly done, and all of the page has been walked through. */
async function nearlyDone(): Promise<number> {
  await open().session.cleanUnasked()
  const steps = Math.floor(asked * 0.9)
  asked = 0
  return steps
}

function open() {
  const { window } = new JSDOM(SAMPLE, { url: 'https://courier.example/2026/ferry' })
  Object.assign(globalThis, { MutationObserver: window.MutationObserver })
  const { document } = window
  const reread = vi.fn()
  const session = createSession(document, { counted: () => {}, reread, isAlive: () => true }, life.signal)
  const add = () => {
    const promo = `<p class="late"><strong>Read more:</strong> <a href="/2026/warmer-huts">${LATE}</a></p>`
    document.querySelector('.story-text > p:nth-child(3)')!.insertAdjacentHTML('beforebegin', promo)
  }
  return { document, session, add, reread }
}

describe('what changes while a page is read', () => {
  test('is noted, and not forgotten when the reading is done', () => {
    const { document } = open()
    const relevance = createRelevance(document, createMarks(document))
    const record = {
      type: 'childList',
      target: document.body,
      addedNodes: document.querySelectorAll('p'),
      removedNodes: [],
    }
    relevance.begin()
    expect(relevance.hasNews()).toBe(false)
    relevance.matters([record as unknown as MutationRecord])
    relevance.renew([])
    expect(relevance.isStale()).toBe(true)
    relevance.begin()
    relevance.renew([])
    expect(relevance.isStale()).toBe(false)
  })

  test('is read in the same go', async () => {
    const steps = await nearlyDone()
    const { session, add } = open()
    happens = () => asked === steps && add()
    const { reading } = await session.state()
    expect(reading.findings.map(({ text }) => text)).toContain(`Read more: ${LATE}`)
  })

  test('is read soon after, where the page changes too often for that', async () => {
    const steps = await nearlyDone()
    const { document, session, add } = open()
    happens = () => asked > 0 && asked <= 3 * steps && asked % steps === 0 && add()
    await session.cleanUnasked()
    const late = [...document.querySelectorAll('.late')]
    const isFolded = (element: Element) => element.closest('[data-unecho]') !== null
    expect([late.length, late.every(isFolded)]).toEqual([3, false])
    await expect.poll(() => late.every(isFolded), { timeout: 4000 }).toBe(true)
  })

  test('is told when it was read anew, and nothing is told of what the reader asked for', async () => {
    const { session, add, reread } = open()
    await session.clean(true)
    await session.state()
    expect(reread).not.toHaveBeenCalled()
    add()
    await expect.poll(() => reread.mock.calls.length, { timeout: 4000 }).toBe(1)
    const { reading } = await session.state()
    expect(reading.findings.map(({ text }) => text)).toContain(`Read more: ${LATE}`)
  })
})
