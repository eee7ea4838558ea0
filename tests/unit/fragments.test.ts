import { JSDOM } from 'jsdom'
import { afterEach, expect, test, vi } from 'vitest'
import { followFragments } from '../../src/page/fragments.ts'

const PAGE = `<p><a href="#boats">Boats</a> <a href="#">Top</a> <a href="#%zz">Odd</a> <a href="/other#boats">Elsewhere</a>
<a href="#boats"><b>Boats again</b></a></p><p id="boats">Six boats lie at Oddholm.</p><p id="%zz">A bell.</p>`

const { window } = new JSDOM(PAGE, { url: 'https://news.example/boats' })
const { document } = window
const controller = new AbortController()
const reveal = vi.fn(() => true)
followFragments(document, reveal, controller.signal)
const shown = () => reveal.mock.calls.map(([element]: unknown[]) => (element as Element).id)

afterEach(() => reveal.mockClear())

test.each([
  ['a', ['boats']],
  ['b', ['boats']],
  ['a[href="#%zz"]', ['%zz']],
  ['a[href="#"]', []],
  ['a[href^="/other"]', []],
  ['p', []],
])('a press on %s has shown what it leads to on the page', (selector, ids) => {
  document.querySelector<HTMLElement>(selector)!.dispatchEvent(new window.Event('click', { bubbles: true }))
  expect(shown()).toEqual(ids)
})

test('an address that another script gives to the page does so too, and is scrolled to', () => {
  const scrolled = vi.fn()
  window.Element.prototype.scrollIntoView = scrolled
  window.history.replaceState(null, '', '#boats')
  window.dispatchEvent(new window.Event('hashchange'))
  expect(shown()).toEqual(['boats'])
  expect(scrolled).toHaveBeenCalledOnce()
})

test('nothing is followed once the page is not clean any more', () => {
  controller.abort()
  document.querySelector('a')!.dispatchEvent(new window.Event('click', { bubbles: true }))
  window.dispatchEvent(new window.Event('hashchange'))
  expect(shown()).toEqual([])
})
