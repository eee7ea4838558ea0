import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { changeSite, loadSite } from '../../src/extension/sites.ts'
import { SiteItem } from '../../src/options/SiteItem.tsx'
import { leave, storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => {
  storage.reset()
  leave.reset()
  Object.assign(globalThis, { document: new JSDOM('').window.document })
})
afterEach(() => {
  render(null, document.body)
  Reflect.deleteProperty(globalThis, 'document')
})

const rules = { ...NO_RULES, always: true, kept: [{ text: 'a', frame: '', says: 'Read more' }] }

it.each([
  [true, 'site_always · site_kept'],
  [false, 'site_not_granted · site_kept'],
])('a site to be cleaned by itself, with the leave of the browser: %s, is %s', (isGranted, words) => {
  render(h(SiteItem, { site: 'holm.example', rules, isGranted, announce: () => {} }), document.body)
  expect(document.querySelector('summary')?.textContent).toBe(`holm.example${words}`)
})

it('a site of which a kind is never folded is not said to be never folded itself', () => {
  const never = [{ category: 'echo' as const, code: 'echo_title', words: '' }]
  const only = { ...NO_RULES, never }
  render(h(SiteItem, { site: 'holm.example', rules: only, isGranted: true, announce: () => {} }), document.body)
  expect(document.querySelector('summary')?.textContent).toBe('holm.examplesite_never_some')
  expect(document.querySelector('h3')?.textContent).toBe('site_never')
})

it.each(['site_stop: holm.example', 'site_forget_one: Read more', 'site_forget: holm.example'])(
  'says so where the browser does not store what the button %s is for',
  async (name) => {
    await changeSite('holm.example', () => rules)
    const said: string[] = []
    const announce = (text: string) => void said.push(text)
    render(h(SiteItem, { site: 'holm.example', rules, isGranted: true, announce }), document.body)
    const press = () => document.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!.click()
    storage.refuses = () => true
    press()
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toBe('options_failed'))
    expect(said).toEqual([])
    expect(await loadSite('holm.example')).toEqual(rules)
    storage.refuses = () => false
    press()
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).toBeNull())
    expect(said).toHaveLength(1)
  },
)

it('takes the keyboard from the button that asks for the leave, which goes, to the site', async () => {
  leave.isGiven = true
  render(h(SiteItem, { site: 'holm.example', rules, isGranted: false, announce: () => {} }), document.body)
  document.querySelector<HTMLButtonElement>('[aria-label="site_grant: holm.example"]')!.click()
  await vi.waitFor(() => expect(document.activeElement?.localName).toBe('summary'))
})
