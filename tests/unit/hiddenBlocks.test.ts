import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterAll, expect, test, vi } from 'vitest'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { elementsWith, signOfElement } from '../../src/page/hiddenBlocks.ts'
import { createSiteMemory } from '../../src/page/siteMemory.ts'
import { HiddenBlocks } from '../../src/popup/HiddenBlocks.tsx'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))
afterAll(() => vi.unstubAllGlobals())

test('each button of what the reader hid is described by how that begins', () => {
  const page = new JSDOM('<aside class="most read">Ferry fares rise</aside><aside>Bread runs out</aside>').window
    .document
  const memory = createSiteMemory(page, NO_RULES, () => {})
  for (const element of page.querySelectorAll('aside')) memory.hide(element, false)
  const { document } = new JSDOM('').window
  vi.stubGlobal('document', document)
  render(h(HiddenBlocks, { blocks: memory.list(), onUnhide: async () => {} }), document.body)
  const descriptions = [...document.querySelectorAll('button')].map((button) =>
    // An attribute that names elements parts them at white space.
    button
      .getAttribute('aria-describedby')
      ?.split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent),
  )
  expect(descriptions).toEqual([['Ferry fares rise'], ['Bread runs out']])
  // Each stands in its own direction, which may not be the popup's.
  expect([...document.querySelectorAll('p[id]')].map((one) => one.getAttribute('dir'))).toEqual(['auto', 'auto'])
})

/** Which elements of a page, by their ids, are known again by what was picked on one page of the site. */
function known(picked: string, page: string): string[] {
  const [before, now] = [picked, page].map((html) => new JSDOM(`<body>${html}</body>`).window.document)
  const sign = signOfElement(before!.querySelector('[data-picked]')!)
  return [...elementsWith(now!, [sign]).keys()].map(({ id }) => id)
}

const AD = '<span>Advertisement</span><p>Buy boots</p>'

test('a box without a name of its own is known by all that it says, and never takes the story around it along', () => {
  const page = (rest: string) => `<div id="w1" class="css-1kq9x"><div id="x2">${AD}</div>${rest}</div>`
  const picked = `<div class="css-9f2jd" data-picked>${AD}</div>`
  expect(known(picked, page('<h1>Ferry</h1><p>The ferry does not sail.</p>'))).toEqual(['x2'])
  expect(known(picked, page('<p>The ferry does not sail, the office says, and nobody knows why.</p>'))).toEqual(['x2'])
  expect(known(picked, '<div id="z3"><span>Advertisement</span><p>Sell coats</p></div>')).toEqual([])
})

test('a named box is known by its label whatever it says below it, and the inner one of two', () => {
  const picked = `<div class="promo box" data-picked>${AD}</div>`
  const other = '<span>Advertisement</span><p>Sell coats</p>'
  expect(known(picked, `<div class="promo box" id="x1">${other}</div>`)).toEqual(['x1'])
  const nested = (rest: string) =>
    `<div class="promo box" id="x1"><div class="promo box" id="x2">${other}</div>${rest}</div>`
  expect(known(picked, nested('<p>The ferry does not sail.</p>'))).toEqual(['x2'])
  expect(known(picked, nested(''))).toEqual(['x1'])
  expect(known(picked, `<div class="promo box" id="x1">${other}<h1>Ferry</h1></div>`)).toEqual([])
})
