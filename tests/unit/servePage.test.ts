import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageMessage, PageState } from '../../src/extension/messages.ts'

// The content script as the browser runs it, with all that it says to the extension.

type Answer = (message: PageMessage) => Promise<PageState>

const said = vi.hoisted(() => ({
  answers: [] as [Answer, AbortSignal][],
  badges: [] as (number | null)[],
  isTied: false,
  /** Whether the reader wants the site always clean. */
  always: false,
  /** How often the page asked whether it may be cleaned unasked, and for the style sheets. */
  asked: 0,
  styled: 0,
}))

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))
vi.mock('../../src/extension/messages.ts', () => ({
  isExtensionAlive: () => true,
  onPageMessage: (answer: Answer, signal: AbortSignal) => said.answers.push([answer, signal]),
  reportBadge: (count: number | null) => said.badges.push(count),
  reportReread: () => {},
}))
vi.mock('../../src/extension/lifeline.ts', () => ({
  createLifeline: () => ({
    tie: () => (said.isTied = true),
    release: () => (said.isTied = false),
  }),
}))
vi.mock('../../src/extension/siteMessages.ts', () => ({
  askForStyle: async () => {
    said.styled++
    return true
  },
  mayClean: async () => {
    said.asked++
    return said.always
  },
  remember: async () => {},
}))
vi.mock('../../src/extension/sites.ts', async () => {
  const { NO_RULES } = await import('../../src/extension/siteRules.ts')
  return { loadSite: async () => ({ ...NO_RULES, always: said.always }), onSitesChanged: () => {} }
})

const SAMPLE = readFileSync('tests/sample/index.html', 'utf8')

/** Opens a page and gives its window. */
function open(html: string) {
  const { window } = new JSDOM(html, { url: 'https://courier.example/2026/ferry' })
  window.Element.prototype.checkVisibility = () => true
  for (const name of ['document', 'location', 'MutationObserver', 'AbortController', 'AbortSignal'] as const)
    vi.stubGlobal(name, window[name])
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  return window
}

/** Runs the content script, as the browser does each time it is injected. */
async function inject(): Promise<void> {
  vi.resetModules()
  await import('../../src/page/inject.ts')
}

/** Asks the page as the popup does: whoever listens then. */
function ask(message: PageMessage): Promise<PageState> {
  const [answer] = said.answers.find(([, { aborted }]) => !aborted)!
  return answer(message)
}

beforeEach(() => Object.assign(said, { answers: [], badges: [], isTied: false, always: false, asked: 0, styled: 0 }))
afterEach(() => {
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key.description?.startsWith('unecho.')) Reflect.deleteProperty(globalThis, key)
  vi.unstubAllGlobals()
})

test('what the page was asked is answered, though the browser starts the script once more meanwhile', async () => {
  open(SAMPLE)
  await inject()
  const asked = ask({ type: 'state' })
  await inject()
  expect((await asked).reading.noArticle).toBe('')
  expect(said.answers).toHaveLength(1)
})

test('a frame that goes elsewhere takes its count along, and the line to the extension', async () => {
  const { document } = open('<p>Our story</p><iframe></iframe>')
  const frame = document.querySelector('iframe')!
  Object.defineProperty(frame, 'contentDocument', { value: new JSDOM(SAMPLE).window.document })
  await inject()
  await ask({ type: 'clean', on: true })
  expect([said.badges.at(-1), said.isTied]).toEqual([expect.any(Number), true])
  const view = frame.contentDocument!.defaultView!
  view.dispatchEvent(new view.PageTransitionEvent('pagehide', { persisted: true }))
  expect([said.badges.at(-1), said.isTied]).toEqual([expect.any(Number), true])
  view.dispatchEvent(new view.PageTransitionEvent('pagehide', { persisted: false }))
  expect([said.badges.at(-1), said.isTied]).toEqual([null, false])
})

/** Shows a story on a page that began without one, as a site of one page does. */
function showStory(document: Document): void {
  document.body.innerHTML = new JSDOM(SAMPLE).window.document.body.innerHTML
}

/** Opens a page without a story on a site that is to be always clean, and waits until it was looked at. */
async function openFrontPage(): Promise<Document> {
  said.always = true
  const { document } = open('<main>Our stories</main>')
  await inject()
  await vi.waitFor(() => expect(said.styled).toBe(1))
  return document
}

test('asked to be cleaned before it has a story, a page of a site that is always clean is cleaned once it has', async () => {
  const document = await openFrontPage()
  expect((await ask({ type: 'clean', on: true })).on).toBe(false)
  showStory(document)
  await vi.waitFor(() => expect(said.badges.at(-1)).toEqual(expect.any(Number)), 20_000)
})

test('such a page is left alone once the reader has switched it off', async () => {
  const document = await openFrontPage()
  await ask({ type: 'clean', on: false })
  showStory(document)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(said.badges.filter((count) => count !== null)).toEqual([])
})

test('a page without a story asks for its style once, however often it is looked at', async () => {
  const document = await openFrontPage()
  for (let looks = 2; looks < 4; looks++) {
    const more = Object.assign(document.createElement('nav'), {
      innerHTML: '<a href="/more">More stories</a> '.repeat(20),
    })
    document.body.append(more)
    await vi.waitFor(() => expect(said.asked).toBe(looks), 20_000)
  }
  expect(said.styled).toBe(1)
})
