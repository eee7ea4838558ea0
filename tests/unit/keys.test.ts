import { JSDOM } from 'jsdom'
import { type ComponentChildren, h, render } from 'preact'
import 'preact/debug'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { Excerpt } from '../../src/popup/Excerpt.tsx'
import { GeneratedPoints } from '../../src/popup/GeneratedPoints.tsx'
import { Header } from '../../src/popup/Header.tsx'
import { FoldPart } from '../../src/reader/FoldPart.tsx'
import type { SettledFinding } from '../../src/reading.ts'
import { makeArticle } from './makeArticle.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => void vi.stubGlobal('document', new JSDOM('').window.document))
afterAll(() => vi.unstubAllGlobals())

const article = makeArticle([], { site: 'Holm Herald', byline: 'Holm Herald' })

const finding = (id: string) =>
  ({ id, category: 'repeat', reason: { code: 'same_text', args: [] }, links: [] }) as unknown as SettledFinding
const fold = (id: string) => ({ finding: finding(id), text: 'The bell rings.', blocks: 1 })

const point = { text: 'The bell rings.', place: null }

const picture = { text: '', href: 'https://holm.example/bell' }

it.each<[string, ComponentChildren]>([
  ['a repeat that a promo parts', h(FoldPart, { folds: [fold('a'), fold('b'), fold('a')], article })],
  ['a sentence that the model wrote twice', h(GeneratedPoints, { points: [point, point], article, onShow: () => {} })],
  [
    'two pictures with one link',
    h(Excerpt, { id: '', text: '', links: [picture, picture], language: { lang: 'en', dir: 'ltr' } }),
  ],
  ['a page that names itself as the author', h(Header, { article, on: false })],
])('each thing in a list is told from the others: %s', (_, drawn) => {
  // Preact's own checks say so on the console, and draw what is wrong all the same.
  const complains = vi.spyOn(console, 'error').mockImplementation(() => {})
  render(drawn, document.body)
  const complaints = complains.mock.calls
  complains.mockRestore()
  expect(complaints).toEqual([])
})

it('tells an address that several pictures lead to once, and a site that is its own author too', () => {
  render(
    [
      h(Excerpt, { id: '', text: '', links: [picture, picture], language: { lang: 'en', dir: 'ltr' } }),
      h(Header, { article, on: false }),
    ],
    document.body,
  )
  expect([...document.querySelectorAll('a, bdi')].map(({ textContent }) => textContent)).toEqual([
    picture.href,
    article.site,
  ])
})
