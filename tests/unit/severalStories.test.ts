import { JSDOM } from 'jsdom'
import { afterEach, expect, test, vi } from 'vitest'
import { createSession } from '../../src/page/session.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'

const life = new AbortController()
afterEach(() => vi.unstubAllGlobals())

const MORE =
  'The bell was cast in the year of the long frost, from the buckles of two hundred belts, and has been rung since then by nobody but the captain and once, as she says, by a goat that came on board at the lower landing and had to be carried ashore.'
const FERRY = [
  'The ferry to Holm will not sail on Tuesdays this winter, because the captain who knows the ice has gone to live with her daughter, and nobody else has the nerve.',
  'For the islanders that means a day without post, fresh bread and the doctor, who has offered to hold her hours by radio, from the mainland, with the window open.',
  'The company is looking for a captain who is willing to learn the channel from the charts of 1954, the last that have a name for every stone and for most of the seals.',
  'Two have written so far, one of them from a river that has never frozen, and both are to come in November and be taken out in a rowing boat by the harbour master.',
  'Until then the mail goes by the fishing boats, as it did before there was a ferry, when the nets are full and the wind lets it, which is twice a week or not at all.',
  'Nobody on Holm has complained so far, the mayor says, but she has not asked, and the book for complaints is kept on board of the ferry, behind the lifebelts.',
]
const story = (title: string, texts: string[]) =>
  `<article><h1>${title}</h1><time datetime="2026-03-04">4 March</time>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`

test('who was told of one story of a page that goes on and on is answered for it, though another is in view since', async () => {
  const { window } = new JSDOM(
    `<!doctype html><html lang="en"><title>A new bell</title><main>${story('A new bell', [BELL, SADDLER, OFFICE, SCHOOL, TIDES, MORE])}${story('No ferry to Holm', FERRY)}</main></html>`,
    { url: 'https://tarn.example/bell' },
  )
  const { document } = window
  vi.stubGlobal('MutationObserver', window.MutationObserver)
  // jsdom takes no signal but its own.
  vi.stubGlobal('AbortController', window.AbortController)
  window.Element.prototype.scrollIntoView = () => {}
  window.Range.prototype.getBoundingClientRect = () => new window.DOMRect()
  window.matchMedia = () => ({ matches: false }) as MediaQueryList
  const session = createSession(document, { counted: () => {}, isAlive: () => true }, life.signal)
  const { reading } = await session.state()
  expect(reading.article.title).toBe('A new bell')
  const second = document.querySelectorAll('article')[1]!
  second.getBoundingClientRect = () => ({ top: 0, bottom: 1000, height: 1000 }) as DOMRect
  expect((await session.state()).reading.article.title).toBe('No ferry to Holm')

  const block = reading.article.body.find(({ text }) => text === SADDLER)!
  const answer = await session.show(block.id, block.text)
  expect(answer.reading.article.title).toBe('A new bell')
  expect(answer.isShown).toBe(true)
})
