import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadSettings, onSettingsChanged, resetSettings, saveSettings } from '../../src/extension/settings.ts'
import { DEFAULTS, settingsIn } from '../../src/extension/settingsShape.ts'
import { upToDate, VERSION } from '../../src/extension/settingsVersions.ts'
import { storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => storage.reset())

describe('settings', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS)
  })

  it('keep what is chosen, and store nothing else', async () => {
    await saveSettings({ strength: 'likely', reader: { theme: 'sepia' } })
    await saveSettings({ reader: { size: 22 } })
    expect(await loadSettings()).toEqual({
      ...DEFAULTS,
      strength: 'likely',
      reader: { ...DEFAULTS.reader, theme: 'sepia', size: 22 },
    })
    expect(storage.sync.settings).toEqual({
      version: VERSION,
      strength: 'likely',
      reader: { theme: 'sepia', size: 22 },
    })
  })

  it('lose no change when two are saved at once', async () => {
    await Promise.all([saveSettings({ markers: false }), saveSettings({ kinds: { links: false } })])
    expect(await loadSettings()).toMatchObject({ markers: false, kinds: { repeats: true, promos: true, links: false } })
  })

  it('go back to the defaults', async () => {
    await saveSettings({ markers: false })
    expect(await resetSettings()).toEqual(DEFAULTS)
    expect(await loadSettings()).toEqual(DEFAULTS)
  })

  it('are told of when they change, until nobody listens', async () => {
    const told: boolean[] = []
    const listening = new AbortController()
    onSettingsChanged(({ markers }) => told.push(markers), listening.signal)
    await saveSettings({ markers: false })
    await vi.waitFor(() => expect(told).toEqual([false]))
    listening.abort()
    await saveSettings({ markers: true })
    await loadSettings()
    expect(told).toEqual([false])
  })

  it('stay on this device where sync is off, and are synced when it is back', async () => {
    storage.broken.add('sync')
    await saveSettings({ markers: false })
    expect(await loadSettings()).toMatchObject({ markers: false })
    storage.broken.clear()
    await saveSettings({ summaryLength: 'long' })
    expect(await loadSettings()).toMatchObject({ markers: false, summaryLength: 'long' })
    expect(storage.local).toEqual({})
    expect(storage.sync.settings).toMatchObject({ markers: false, summaryLength: 'long' })
  })

  it('that could not be synced once give way to those of another device, member by member', async () => {
    await saveSettings({ strength: 'likely', reader: { size: 20, width: 60 } })
    storage.refuses = (name) => name === 'sync'
    await saveSettings({ markers: false, reader: { size: 24, theme: 'dark' } })
    storage.refuses = () => false
    storage.sync.settings = { version: VERSION, strength: 'exact', reader: { size: 30, width: 60 } }
    const both = {
      version: VERSION,
      strength: 'exact',
      markers: false,
      reader: { size: 30, width: 60, theme: 'dark' },
    }
    const { version: _, ...seen } = both
    expect(await loadSettings()).toMatchObject(seen)
    await saveSettings({ summaryLength: 'long' })
    expect(storage.sync.settings).toEqual({ ...both, summaryLength: 'long' })
    expect(storage.local).toEqual({})
  })

  it('that could not be brought back to the defaults everywhere are so here, but for what another device chose', async () => {
    await saveSettings({ markers: false, reader: { size: 20 } })
    storage.refuses = (name) => name === 'sync'
    await resetSettings()
    storage.refuses = () => false
    expect(await loadSettings()).toEqual(DEFAULTS)
    storage.sync.settings = { version: VERSION, strength: 'exact', markers: false, reader: { size: 20 } }
    expect(await loadSettings()).toEqual({ ...DEFAULTS, strength: 'exact' })
  })

  it('are those kept here as long as synced storage cannot be read', async () => {
    await saveSettings({ strength: 'exact' })
    storage.refuses = (name) => name === 'sync'
    await saveSettings({ markers: false })
    storage.broken.add('sync')
    expect(await loadSettings()).toMatchObject({ markers: false, strength: 'exact' })
    storage.broken.clear()
    expect(await loadSettings()).toMatchObject({ markers: false, strength: 'exact' })
  })

  it('stay on this device where sync is full', async () => {
    for (let n = 0; n < 13; n++) storage.sync[`other${n}`] = 'x'.repeat(7870)
    await saveSettings({ speech: { voice: 'v'.repeat(200) } })
    expect(storage.sync).not.toHaveProperty('settings')
    expect(await loadSettings()).toMatchObject({ speech: { voice: 'v'.repeat(200) } })
  })

  it('are the defaults where no storage works, and saving says so', async () => {
    storage.broken.add('sync').add('local')
    expect(await loadSettings()).toEqual(DEFAULTS)
    await expect(saveSettings({ markers: false })).rejects.toThrow()
  })

  it('take the default for each value that is none, and name it', () => {
    const { settings, faults } = settingsIn({
      strength: 'ruthless',
      markers: 'yes',
      kinds: null,
      reader: { size: 900, theme: 'dark' },
      speech: [],
    })
    expect(settings).toEqual({ ...DEFAULTS, reader: { ...DEFAULTS.reader, theme: 'dark' } })
    expect(faults).toEqual(['strength', 'kinds', 'markers', 'reader.size', 'speech'])
  })

  it('keep what a newer version stored when this one saves', async () => {
    storage.sync.settings = { version: 99, tempo: 'slow', reader: { margin: 3 }, markers: false }
    await saveSettings({ reader: { size: 20 } })
    expect(storage.sync.settings).toMatchObject({
      version: 99,
      tempo: 'slow',
      reader: { margin: 3, size: 20 },
      markers: false,
    })
  })
})

describe('settings of an older version', () => {
  const migrations = [
    ({ lines, ...rest }: Record<string, unknown>) => ({ ...rest, markers: lines === 'thin' }),
    ({ points, ...rest }: Record<string, unknown>) => ({ ...rest, summaryLength: points === 5 ? 'long' : 'medium' }),
  ]

  it.each([
    [1, { lines: 'thin', points: 5, strength: 'exact' }],
    [2, { markers: true, points: 5, strength: 'exact' }],
    [3, { markers: true, summaryLength: 'long', strength: 'exact' }],
  ])('%i take every step from there on', (version, data) => {
    expect(upToDate({ version, ...data }, migrations)).toEqual({
      version: 3,
      markers: true,
      summaryLength: 'long',
      strength: 'exact',
    })
  })

  it('that lack what is new have its default', () => {
    expect(settingsIn(upToDate({ version: 1, strength: 'exact' })).settings).toEqual({ ...DEFAULTS, strength: 'exact' })
  })
})
