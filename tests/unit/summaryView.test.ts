import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveSettings } from '../../src/extension/settings.ts'
import { SummaryView } from '../../src/popup/SummaryView.tsx'
import { read } from '../../src/reading.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'
import { storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const asked = vi.fn(async () => 'available')

beforeEach(() => {
  storage.reset()
  asked.mockClear()
  vi.stubGlobal('document', new JSDOM('').window.document)
  vi.stubGlobal('Summarizer', { availability: asked, create: async () => ({ summarize: asked, destroy() {} }) })
})
afterEach(() => render(null, document.body))
afterAll(() => vi.unstubAllGlobals())

/** Shows the summary of an article with these paragraphs. */
function show(paragraphs: string[]): void {
  const html = `<title>A new bell</title><article><h1>A new bell</h1><p>${paragraphs.join('</p><p>')}</p></article>`
  const reading = read(new JSDOM(html).window.document)
  const nothing = () => {}
  render(
    h(SummaryView, { reading, length: 'medium', onLength: nothing, onShow: nothing, onCopy: nothing }),
    document.body,
  )
}

it.each([
  ['is asked for the summary of an article', [BELL, SADDLER, SCHOOL, OFFICE, TIDES], true],
  ['is never asked where the text needs no summary', [BELL, SADDLER, SCHOOL], false],
])('the browser’s model %s', async (_, paragraphs, isAsked) => {
  await saveSettings({ browserModel: true })
  show(paragraphs)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(document.querySelector('.points') !== null).toBe(isAsked)
  expect(asked.mock.calls.length > 0).toBe(isAsked)
})
