import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadSettings, saveSettings } from '../../src/extension/settings.ts'
import { writeSettingsFile } from '../../src/extension/settingsFile.ts'
import { DEFAULTS } from '../../src/extension/settingsShape.ts'
import { VERSION } from '../../src/extension/settingsVersions.ts'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { changeSites, loadSite } from '../../src/extension/sites.ts'
import { FileSection } from '../../src/options/FileSection.tsx'
import { useSettings } from '../../src/options/useSettings.ts'
import { storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

/** What is said to who cannot see it. */
const said: string[] = []
const Section = () => h(FileSection, { announce: (text: string) => void said.push(text), reset: useSettings().reset })

const sites = new Map([['holm.example', { ...NO_RULES, always: true }]])

beforeEach(() => {
  storage.reset()
  const { document } = new JSDOM('').window
  Object.assign(globalThis, { document })
  said.length = 0
  render(h(Section, {}), document.body)
})
afterEach(() => {
  render(null, document.body)
  Reflect.deleteProperty(globalThis, 'document')
})

/** Imports a file with this text; gives what is shown then. */
function bring(text: string): Promise<string> {
  const input = document.querySelector('input')!
  Object.defineProperty(input, 'files', { value: [{ text: async () => text }] })
  input.dispatchEvent(new document.defaultView!.Event('change'))
  return shown()
}

/** What is shown of what was done last. */
function shown(): Promise<string> {
  return vi.waitFor(() => {
    const text = document.querySelector('section > :last-child[dir]')?.textContent ?? ''
    expect(text).not.toBe('')
    return text
  })
}

describe('importing a file', () => {
  it('stores nothing that is as by default, also of a file that says so', async () => {
    const text = JSON.stringify({
      app: 'Unecho',
      version: VERSION,
      settings: { ...DEFAULTS, markers: false },
      sites: {},
    })
    expect(await bring(text)).toBe('import_done')
    expect(storage.sync.settings).toEqual({ version: VERSION, markers: false })
  })

  it('has its settings in the place of those that were chosen, and its sites beside the others', async () => {
    await saveSettings({ strength: 'exact', reader: { size: 30 } })
    const settings = { ...DEFAULTS, markers: false }
    await bring(writeSettingsFile({ settings, sites }))
    expect(await loadSettings()).toEqual(settings)
    expect(await loadSite('holm.example')).toEqual({ ...NO_RULES, always: true })
  })

  it('of a broken one says that nothing was imported', async () => {
    expect(await bring('{')).toBe('import_syntax 1  import_nothing')
    expect(storage.sync).toEqual({})
  })

  it('does not say so where the browser refused only a part', async () => {
    storage.refuses = (_, key) => key.startsWith('sites')
    expect(await bring(writeSettingsFile({ settings: { ...DEFAULTS, markers: false }, sites }))).toBe(
      'options_failed import_partly',
    )
    expect(await loadSettings()).toMatchObject({ markers: false })
  })
})

it.each(['export', 'import', 'reset'])('what was said of a file goes when “%s” is pressed', async (label) => {
  // jsdom has no dialogs.
  document.querySelector('dialog')!.showModal = () => {}
  await bring('{')
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)
  button!.click()
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).toBeNull())
})

describe('forgetting everything', () => {
  const forget = () => document.querySelector<HTMLButtonElement>('.grave')!.click()

  it('brings back the defaults and forgets the sites', async () => {
    await saveSettings({ strength: 'exact' })
    await changeSites(new Map([['holm.example', () => ({ ...NO_RULES, always: true })]]))
    forget()
    expect(await shown()).toBe('reset_done')
    expect(said).toEqual(['reset_done'])
    expect(await loadSettings()).toEqual(DEFAULTS)
    expect(await loadSite('holm.example')).toEqual(NO_RULES)
  })

  it.each([
    ['the settings', (key: string) => key === 'settings'],
    ['the sites', (key: string) => key.startsWith('sites')],
  ])('says so where the browser keeps %s, and never that it is done', async (_, keeps) => {
    storage.refuses = (_, key) => keeps(key)
    forget()
    expect(await shown()).toBe('options_failed')
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(1)
    expect(said).toEqual([])
  })

  it('says so where the browser keeps how far articles were read', async () => {
    storage.broken.add('local')
    forget()
    expect(await shown()).toBe('options_failed')
    expect(said).toEqual([])
  })
})
