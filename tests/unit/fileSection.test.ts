import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadSettings, saveSettings } from '../../src/extension/settings.ts'
import { writeSettingsFile } from '../../src/extension/settingsFile.ts'
import { DEFAULTS } from '../../src/extension/settingsShape.ts'
import { VERSION } from '../../src/extension/settingsVersions.ts'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { loadSite } from '../../src/extension/sites.ts'
import { FileSection } from '../../src/options/FileSection.tsx'
import { storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const sites = new Map([['holm.example', { ...NO_RULES, always: true }]])

beforeEach(() => {
  storage.reset()
  const { document } = new JSDOM('').window
  Object.assign(globalThis, { document })
  render(h(FileSection, { announce: () => {}, reset: async () => {} }), document.body)
})
afterEach(() => {
  render(null, document.body)
  Reflect.deleteProperty(globalThis, 'document')
})

/** Imports a file with this text; gives what is said then. */
async function bring(text: string): Promise<string> {
  const input = document.querySelector('input')!
  Object.defineProperty(input, 'files', { value: [{ text: async () => text }] })
  input.dispatchEvent(new document.defaultView!.Event('change'))
  return vi.waitFor(() => {
    const said = document.querySelector('section > :last-child[dir]')?.textContent ?? ''
    expect(said).not.toBe('')
    return said
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
