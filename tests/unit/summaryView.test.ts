import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveSettings } from '../../src/extension/settings.ts'
import { ReadPage } from '../../src/popup/ReadPage.tsx'
import { read } from '../../src/reading.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'
import { storage, window } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const asked = vi.fn(async () => 'available')
const summarize = vi.fn(async () => SADDLER)

beforeEach(() => {
  storage.reset()
  asked.mockClear()
  summarize.mockClear()
  window.tab = { id: 4, url: 'https://holm.example/bell' }
  vi.stubGlobal('chrome', {})
  vi.stubGlobal('document', new JSDOM('').window.document)
  vi.stubGlobal('Summarizer', { availability: asked, create: async () => ({ summarize, destroy() {} }) })
})
afterEach(() => render(null, document.body))
afterAll(() => vi.unstubAllGlobals())

/** Shows an article with these paragraphs in the popup, where the summary is what is seen first. */
function show(paragraphs: string[]): void {
  const html = `<title>A new bell</title><article><h1>A new bell</h1><p>${paragraphs.join('</p><p>')}</p></article>`
  const reading = read(new JSDOM(html).window.document)
  const ask = async () => undefined
  render(h(ReadPage, { article: reading.article, reading, busy: false, ask, announce: () => {} }), document.body)
}

/** The points that the model wrote. */
const written = () => [...document.querySelectorAll('.generated .point')].map((point) => point.textContent)

const STORY = [BELL, SADDLER, SCHOOL, OFFICE, TIDES]

it.each([
  ['is asked for the summary of an article', STORY, true],
  ['is never asked where the text needs no summary', [BELL, SADDLER, SCHOOL], false],
])('the browser’s model %s', async (_, paragraphs, isAsked) => {
  await saveSettings({ browserModel: true })
  show(paragraphs)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(document.querySelector('.points') !== null).toBe(isAsked)
  expect(asked.mock.calls.length > 0).toBe(isAsked)
})

it('what the browser’s model wrote is there again on coming back to it, and not written anew', async () => {
  await saveSettings({ browserModel: true })
  show(STORY)
  await vi.waitFor(() => expect(written()).toEqual([SADDLER]))
  document.querySelector<HTMLElement>('#tab-article')!.click()
  await vi.waitFor(() => expect(written()).toEqual([]))
  document.querySelector<HTMLElement>('#tab-summary')!.click()
  await vi.waitFor(() => expect(written()).toEqual([SADDLER]))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(summarize).toHaveBeenCalledTimes(1)
})
