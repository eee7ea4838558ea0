import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterAll, expect, test, vi } from 'vitest'
import { NO_RULES } from '../../src/extension/siteRules.ts'
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
  render(h(HiddenBlocks, { blocks: memory.list(), onUnhide: () => {} }), document.body)
  const descriptions = [...document.querySelectorAll('button')].map((button) =>
    // An attribute that names elements parts them at white space.
    button
      .getAttribute('aria-describedby')
      ?.split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent),
  )
  expect(descriptions).toEqual([['Ferry fares rise'], ['Bread runs out']])
})
