import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sitesGiven } from '../../src/background/always.ts'
import { toggleAlways } from '../../src/background/toggleAlways.ts'
import { onSiteMessage } from '../../src/extension/siteMessages.ts'
import { changeSite, loadSite } from '../../src/extension/sites.ts'
import type { PageAction } from '../../src/popup/PageActions.tsx'
import { useSiteActions } from '../../src/popup/useSiteActions.ts'
import { leave, send, storage, window } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))
vi.mock('../../src/extension/pageScript.ts', () => ({ PAGE_SCRIPT: '', registerFor: async () => [] }))

const url = 'https://holm.example/ferry'
const sign = { text: 'a1b2c3d4', frame: 'aside box', says: 'Most read' }

onSiteMessage(
  async () => true,
  async () => {},
)

beforeEach(() => {
  storage.reset()
  leave.reset()
  leave.isGiven = true
})

/** What the popup's entry for cleaning the site always does, and what it says then. */
async function pressAlways(): Promise<string[]> {
  const { document } = new JSDOM('').window
  Object.assign(globalThis, { document })
  const said: string[] = []
  let actions: PageAction[] = []
  function Menu() {
    actions = useSiteActions(
      async () => undefined,
      (text) => said.push(text),
    )[0]!.actions
    return null
  }
  render(h(Menu, {}), document.body)
  await vi.waitFor(() => expect(actions.map(({ id }) => id)).toContain('always'))
  actions.find(({ id }) => id === 'always')!.act()
  await vi.waitFor(() => expect(said).not.toEqual([]))
  render(null, document.body)
  Reflect.deleteProperty(globalThis, 'document')
  return said
}

describe.each([true, false])('what is decided of a site while its window is private: %s', (incognito) => {
  const tab = { id: 4, url, incognito }
  const isKept = async () => JSON.stringify(storage.sync).includes('holm.example')

  beforeEach(() => {
    window.incognito = incognito
    window.tab = tab
  })

  it.each<[what: string, decide: () => Promise<unknown>]>([
    ['the shortcut or the menu', () => toggleAlways({ id: 4, url, isPrivate: incognito })],
    ['the popup', pressAlways],
    ['leave given in the browser', () => sitesGiven(['holm.example'])],
    ['the page', () => send({ type: 'remember', what: { sort: 'kept', one: sign }, on: true }, { tab, url })],
  ])('by %s is remembered only where it is not', async (_what, decide) => {
    await decide()
    expect(await isKept()).toBe(!incognito)
    if (incognito) expect(leave.origins.size).toBe(0)
  })
})

describe('in a private window', () => {
  beforeEach(() => {
    window.incognito = true
    window.tab = { id: 4, url, incognito: true }
  })

  it('the popup says why a site cannot be cleaned always', async () => {
    expect(await pressAlways()).toEqual(['always_private'])
  })

  it('the button says so after the shortcut', async () => {
    await toggleAlways({ id: 4, url, isPrivate: true })
    expect(window.title).toBe('name: always_private')
  })

  it('what was decided elsewhere stays', async () => {
    await changeSite('holm.example', (rules) => ({ ...rules, always: true }))
    await toggleAlways({ id: 4, url, isPrivate: true })
    await pressAlways()
    expect(await loadSite('holm.example')).toMatchObject({ always: true })
  })
})

it('in another window, the popup says so where the browser does not store it', async () => {
  window.incognito = false
  window.tab = { id: 4, url, incognito: false }
  storage.refuses = () => true
  expect(await pressAlways()).toEqual(['options_failed'])
})
