import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Tabs } from '../../src/ui/Tabs.tsx'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => {
  Object.assign(globalThis, { document: new JSDOM('').window.document })
})
afterEach(() => {
  render(null, document.body)
  Reflect.deleteProperty(globalThis, 'document')
})

it.each([
  [1564, '1,564'],
  [12, '12'],
  [0, ''],
])('a tab that counts %i says “%s”, as the messages write numbers', (count, said) => {
  const tabs = [{ id: 'set-aside', label: 'Set aside', count, content: () => null }]
  render(h(Tabs, { label: 'Views', tabs }), document.body)
  expect(document.querySelector('[role=tab]')?.textContent).toBe(`Set aside${said}`)
})
