import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { openReader } from '../../src/extension/readerPage.ts'
import { DEFAULTS } from '../../src/extension/settingsShape.ts'
import { onSiteMessage } from '../../src/extension/siteMessages.ts'
import { followWishes } from '../../src/page/followWishes.ts'
import { ReaderPage } from '../../src/reader/ReaderPage.tsx'
import { NO_CHOICES, type Reading, read } from '../../src/reading.ts'
import { storage, window } from './fakeBrowser.ts'
import { testPages } from './testPages.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))
vi.mock('../../src/extension/testCase.ts', () => ({}))

const url = 'https://holm.example/ferry'

/** What a page's scripts find around them, and Node does not have. */
const GLOBALS = [
  'document',
  'location',
  'scrollY',
  'innerHeight',
  'addEventListener',
  'removeEventListener',
  'requestAnimationFrame',
  'getComputedStyle',
  'ResizeObserver',
]

onSiteMessage(
  async () => true,
  async () => {},
)

/** Draws an article of a private window, or of another, in the reader. */
function drawReader(reading: Reading, isPrivate: boolean) {
  const page = new JSDOM('<body></body>', { pretendToBeVisual: true }).window
  page.document.elementFromPoint = () => page.document.querySelectorAll('[data-block]')[2] ?? null
  const removeEventListener = vi.fn(page.removeEventListener.bind(page))
  Object.assign(globalThis, {
    document: page.document,
    scrollY: 400,
    innerHeight: 800,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener,
    requestAnimationFrame: page.requestAnimationFrame.bind(page),
    getComputedStyle: page.getComputedStyle.bind(page),
    // jsdom lays out nothing.
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
  })
  const nothing = () => {}
  render(
    h(ReaderPage, {
      tab: 4,
      isPrivate,
      state: { reading, choices: NO_CHOICES, on: false, resists: false, hidden: [] },
      fate: 'there',
      look: { ...DEFAULTS, change: nothing },
      announce: nothing,
      ask: async () => undefined,
      readAgain: nothing,
    }),
    page.document.body,
  )
  return { page, removeEventListener }
}

/** Closes it. It ends listening some time after it is gone, and needs what it found around it for that. */
async function leaveReader(document: Document, removeEventListener: Mock): Promise<void> {
  render(null, document.body)
  await vi.waitFor(() => expect(removeEventListener).toHaveBeenCalled())
}

afterEach(() => {
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name)
})

describe.each([true, false])('reading while the window is private: %s', (incognito) => {
  beforeEach(() => {
    storage.reset()
    Object.assign(window, { incognito, tab: { id: 4, url, incognito, index: 0, windowId: 1 } })
  })
  it('leaves the place in the article on this device only where it is not', async () => {
    const reading = read(await testPages.find(({ name }) => name === 'promo--read-more-en')!.open())
    reading.article.url = url
    const { page, removeEventListener } = drawReader(reading, incognito)
    const { document } = page
    const scrolled = () => page.dispatchEvent(new page.Event('scroll'))
    const frame = () => new Promise((done) => requestAnimationFrame(() => done(undefined)))
    await vi.waitFor(() => expect(document.querySelector('[data-block]')).not.toBe(null))
    // The page begins to listen some time after it is drawn, later on a busy machine.
    for (let turn = 0; turn < 20 && Object.keys(storage.local).length === 0; turn++) {
      scrolled()
      await frame()
      await frame()
      document.dispatchEvent(new page.Event('visibilitychange'))
      await new Promise((done) => setTimeout(done, 20))
    }
    expect(Object.keys(storage.local)).toEqual(incognito ? [] : ['positions'])
    await leaveReader(document, removeEventListener)
  })

  it('names the article in the address of the reader, which browsers keep, only where it is not', async () => {
    await openReader(4)
    expect(window.opened.includes('holm.example')).toBe(!incognito)
  })

  it('remembers what is decided on the page only where it is not', async () => {
    Object.assign(globalThis, { location: { href: url } })
    const life = new AbortController()
    const following = await followWishes(() => {}, life.signal)
    expect(following.hasSite).toBe(!incognito)
    const one = { text: 'a1b2c3d4', frame: 'aside box', says: 'Most read' }
    await following.remember({ sort: 'hidden', one }, true)
    expect(following.wishes().rules.hidden).toEqual([one])
    expect(JSON.stringify(storage.sync).includes('holm.example')).toBe(!incognito)
    life.abort()
  })
})

// Chrome opens all pages of an extension in windows that are not private.
it.each([
  ['of a private window, in another', true, false],
  ['of a private window, in it', true, true],
  ['of another window', false, false],
])(
  'an article %s is named in the title, and its pictures are fetched, unless that is remembered',
  async (_, ...where) => {
    const [isArticlePrivate, incognito] = where
    const isTraced = isArticlePrivate && !incognito
    window.incognito = incognito
    const reading = read(await testPages.find(({ name }) => name === 'promo--read-more-en')!.open())
    const picture = {
      kind: 'image',
      loaded: true,
      alt: '',
      width: 0,
      height: 0,
      after: -1,
      captions: [],
      caption: '',
    } as const
    const asked = 'https://holm.example/ferry.jpg'
    const held = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    reading.media = [asked, held].map((src) => ({ ...picture, captions: [], src }))
    const { page, removeEventListener } = drawReader(reading, isArticlePrivate)
    const { document } = page
    await vi.waitFor(() => expect(document.title).toBe(isTraced ? 'name' : reading.article.title))
    const shown = [...document.querySelectorAll('img')].map(({ src }) => src)
    expect(shown).toEqual(isTraced ? [held] : [asked, held])
    for (const button of document.querySelectorAll<HTMLElement>('.no-picture button')) button.click()
    await vi.waitFor(() => expect(document.querySelectorAll('img').length).toBe(2))
    await leaveReader(document, removeEventListener)
  },
)
