import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { SiteItem } from '../../src/options/SiteItem.tsx'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => Object.assign(globalThis, { document: new JSDOM('').window.document }))
afterEach(() => void Reflect.deleteProperty(globalThis, 'document'))

it.each([
  [true, 'site_always · site_kept'],
  [false, 'site_not_granted · site_kept'],
])('a site to be cleaned by itself, with the leave of the browser: %s, is %s', (isGranted, words) => {
  const rules = { ...NO_RULES, always: true, kept: [{ text: 'a', frame: '', says: 'Read more' }] }
  render(h(SiteItem, { site: 'holm.example', rules, isGranted, announce: () => {} }), document.body)
  expect(document.querySelector('summary')?.textContent).toBe(`holm.example${words}`)
})
