import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterAll, expect, test, vi } from 'vitest'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { elementsWith, signOfElement } from '../../src/page/hiddenBlocks.ts'
import { isSame } from '../../src/page/signs.ts'
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

/** Texts without spaces, of which too little is said to find them alike: they are known by all of it, wherever it is cut off. */
const PIECES = ['ΟΔΟΣ', 'e\u0301', '船12,345,678', '\u1112\u1161\u11ab', 'ŉ', '𠮷', 'ﬁ', 'ｶﾞ']
const someText = fc.array(fc.constantFrom(...PIECES), { minLength: 30, maxLength: 60 }).map((pieces) => pieces.join(''))

test('a box is known again by how it begins just as by all that it says', () => {
  const { document } = new JSDOM('<body><div><p></p><p>And so on.</p></div></body>').window
  const [box, paragraph] = [document.querySelector('div')!, document.querySelector('p')!]
  const signNow = (text: string) => {
    paragraph.textContent = text
    return signOfElement(box)
  }
  const numbers = ['1', '23,456', '1,234,567']
  fc.assert(
    fc.property(fc.nat(2), fc.nat(2), someText, someText, (one, other, text, more) => {
      const sign = signNow(`${numbers[one]}号${text}`)
      for (const now of [text, text + more, more]) {
        const here = signNow(`${numbers[other]}号${now}`)
        expect(elementsWith(document, [sign]).has(box)).toBe(here.frame === sign.frame && isSame(here, sign))
      }
    }),
    { numRuns: 400 },
  )
})

test('what boxes within boxes say is not read once for each of them', () => {
  const page = `${'<div>'.repeat(60)}${'<p>The ferry does not sail on Tuesdays.</p>'.repeat(200)}${'</div>'.repeat(60)}`
  const { document } = new JSDOM(`<body>${page}<div>Buy boots</div></body>`).window
  const create = document.createTreeWalker.bind(document)
  let steps = 0
  document.createTreeWalker = (...args) => {
    const walker = create(...args)
    const next = walker.nextNode.bind(walker)
    const nextNode = () => {
      steps++
      return next()
    }
    return Object.assign(walker, { nextNode })
  }
  const boots = document.body.lastElementChild!
  const signs = [signOfElement(boots)]
  expect([...elementsWith(document, signs).keys()]).toEqual([boots])
  expect(steps).toBeLessThan(60 * 100)
})
