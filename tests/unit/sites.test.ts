import { beforeEach, describe, expect, it, vi } from 'vitest'
import { siteOf } from '../../src/extension/siteOf.ts'
import { packOf } from '../../src/extension/sitePacks.ts'
import { covers } from '../../src/extension/sitePermission.ts'
import { NO_RULES, remembering, type Sign, type SiteRules } from '../../src/extension/siteRules.ts'
import { changeSite, changeSites, forgetSites, loadSite, loadSites, onSitesChanged } from '../../src/extension/sites.ts'
import { storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => {
  storage.reset()
  vi.useRealTimers()
})

const always = (rules: SiteRules) => ({ ...rules, always: true })
const sign: Sign = { text: 'a1b2c3d4', frame: 'teaser box', says: 'Harbour of Sand to close' }
const full: SiteRules = {
  always: true,
  kept: [sign],
  folded: [{ ...sign, text: '00000000' }],
  never: [{ category: 'promo', code: 'promo_cue', words: 'Weiterlesen: <hier>' }],
  hidden: [{ ...sign, text: 'ffffffff' }],
}

describe('what is remembered of a site', () => {
  it('comes back as it was', async () => {
    await changeSite('news.example', () => full)
    expect(await loadSite('news.example')).toEqual(full)
    expect(await loadSite('other.example')).toEqual(NO_RULES)
  })

  it('is gone when nothing is left of it', async () => {
    await changeSite('news.example', () => full)
    await changeSite('news.example', () => NO_RULES)
    expect((await loadSites()).rules.size).toBe(0)
  })

  it('loses no change when two are made at once', async () => {
    await Promise.all([
      changeSite('news.example', always),
      changeSite('news.example', (rules) => ({ ...rules, kept: [...rules.kept, sign] })),
    ])
    expect(await loadSite('news.example')).toEqual({ ...NO_RULES, always: true, kept: [sign] })
  })

  it('is told of when it changes', async () => {
    const told = vi.fn()
    const listening = new AbortController()
    onSitesChanged(told, listening.signal)
    await changeSite('news.example', always)
    expect(told).toHaveBeenCalled()
    listening.abort()
    told.mockClear()
    await changeSite('news.example', () => NO_RULES)
    expect(told).not.toHaveBeenCalled()
  })

  it('is read as far as it can be when something broke it', async () => {
    await changeSite('news.example', () => full)
    const [key, pack] = Object.entries(storage.sync)[0] as [string, Record<string, { kept: unknown }>]
    pack['news.example']!.kept = [['only text'], 7, ['a', 'b', 'c']]
    storage.sync[key] = { ...pack, 'bad.example': 'no rules' }
    const { rules } = await loadSites()
    expect([...rules.keys()]).toEqual(['news.example'])
    expect(rules.get('news.example')).toEqual({ ...full, kept: [{ text: 'a', frame: 'b', says: 'c' }] })
  })

  it('of a kind that only a newer version knows is neither used nor lost', async () => {
    const newer = ['stale-box', '', '']
    storage.sync[`sites${packOf('news.example')}`] = {
      'news.example': { at: 1, never: [newer, ['toString', '', ''], ['promo', '', '']] },
    }
    const never = [{ category: 'promo', code: '', words: '' }]
    expect(await loadSite('news.example')).toEqual({ ...NO_RULES, never })
    await changeSite('news.example', always)
    expect(await loadSite('news.example')).toEqual({ ...NO_RULES, always: true, never })
    expect(JSON.stringify(storage.sync)).toContain(JSON.stringify(newer))
    await changeSite('news.example', () => NO_RULES)
    expect(JSON.stringify(storage.sync)).not.toContain('news.example')
  })

  it('stays on this device where sync is off', async () => {
    storage.broken.add('sync')
    await changeSite('news.example', () => full)
    expect(await loadSites()).toEqual({ rules: new Map([['news.example', full]]), onlyHere: 1 })
  })
})

describe('a change that could not be synced', () => {
  const site = 'news.example'
  const key = `sites${packOf(site)}`
  /** Another site of the same item. */
  const other = Array.from({ length: 200 }, (_, n) => `paper${n}.example`).find((one) => packOf(one) === packOf(site))!
  const kept = (rules: SiteRules) => ({ ...rules, kept: [...rules.kept, sign] })
  const at = (seconds: number) => vi.useFakeTimers({ now: seconds * 1000, toFake: ['Date'] })
  const unsynced = async (change: (rules: SiteRules) => SiteRules) => {
    storage.refuses = (name) => name === 'sync'
    await changeSite(site, change)
    storage.refuses = () => false
  }
  const syncedAs = (pack: object) => {
    storage.sync[key] = pack
  }

  it('hides nothing that another device syncs then, and is synced with it at the next change', async () => {
    await changeSite(site, always)
    await unsynced(kept)
    syncedAs({ ...(storage.sync[key] as object), [other]: { at: 1, always: 1 } })
    expect(await loadSite(site)).toEqual({ ...NO_RULES, always: true, kept: [sign] })
    expect(await loadSite(other)).toEqual({ ...NO_RULES, always: true })
    expect((await loadSites()).onlyHere).toBe(1)
    await changeSite(site, (rules) => ({ ...rules, hidden: [sign] }))
    expect(Object.keys(storage.sync[key] as object).sort()).toEqual([site, other].sort())
    expect(await loadSite(site)).toEqual({ ...NO_RULES, always: true, kept: [sign], hidden: [sign] })
    expect(storage.local).toEqual({})
    expect((await loadSites()).onlyHere).toBe(0)
  })

  it.each([
    [2, 3, 'the synced one'],
    [3, 2, 'its own'],
  ])('at second %i stays beside one of the same at second %i as %s', async (here, there, which) => {
    at(here)
    await unsynced(kept)
    const theirs = { ...sign, says: 'Bread on Mondays' }
    syncedAs({ [site]: { at: there, kept: [[theirs.text, theirs.frame, theirs.says]] } })
    expect((await loadSite(site)).kept).toEqual([which === 'its own' ? sign : theirs])
  })

  it('leaves forgotten what another device forgot, and what was forgotten here', async () => {
    await changeSites(new Map([site, other].map((one) => [one, always])))
    await unsynced(() => NO_RULES)
    expect([...(await loadSites()).rules.keys()]).toEqual([other])
    syncedAs({ [site]: (storage.sync[key] as Record<string, object>)[site] })
    expect((await loadSites()).rules.size).toBe(0)
    await changeSite(other, kept)
    expect(Object.keys(storage.sync[key] as object)).toEqual([other])
  })

  it('of a site that another device forgot or changed meanwhile is not lost', async () => {
    at(1)
    await changeSite(site, always)
    at(2)
    await unsynced(kept)
    syncedAs({})
    expect((await loadSite(site)).kept).toEqual([sign])
    await changeSite(site, always)
    at(3)
    await unsynced(() => NO_RULES)
    syncedAs({ [site]: { at: 4, always: 1, hidden: [['a', 'b', 'c']] } })
    expect(await loadSite(site)).toMatchObject({ always: true, hidden: [{ says: 'c' }] })
  })
})

describe('a site that stands among the synced ones and among the rest', () => {
  const site = 'news.example'
  it.each([
    [1, 2, 'synced'],
    [2, 1, 'rest'],
    [2, 2, 'synced'],
  ])(
    'changed at second %i in the rest and %i in the synced ones, is as it stands in: %s',
    async (rest, synced, which) => {
      storage.local[`moreSites${packOf(site)}`] = { [site]: { at: rest, kept: [['', '', 'rest']] } }
      storage.sync[`sites${packOf(site)}`] = { [site]: { at: synced, kept: [['', '', 'synced']] } }
      expect((await loadSite(site)).kept.map(({ says }) => says)).toEqual([which])
      expect((await loadSites()).onlyHere).toBe(which === 'rest' ? 1 : 0)
    },
  )
})

describe('5,000 sites', () => {
  const sites = Array.from({ length: 5000 }, (_, n) => `paper${n}.of-the-harbour-towns.example`)
  const add = async (names: string[], seconds: number) => {
    vi.useFakeTimers({ now: seconds * 1000, toFake: ['Date'] })
    await changeSites(new Map(names.map((name) => [name, always])))
  }

  it('are kept without loss, the ones changed last where they are synced', async () => {
    await add(sites.slice(0, 4800), 1_800_000_000)
    await add(sites.slice(4800), 1_800_000_060)
    const { rules, onlyHere } = await loadSites()
    expect([...rules.keys()].sort()).toEqual([...sites].sort())
    expect([...rules.values()].every((one) => one.always)).toBe(true)
    expect(onlyHere).toBeGreaterThan(2000)
    expect(onlyHere).toBeLessThan(4000)
    const synced = new Set(Object.values(storage.sync).flatMap((pack) => Object.keys(pack as object)))
    expect(sites.slice(4800).filter((site) => !synced.has(site))).toEqual([])
    expect([...rules.keys()].slice(0, 200).sort()).toEqual(sites.slice(4800).sort())
  })

  it('cost a write for each item, not for each site', async () => {
    await add(sites, 1_800_000_000)
    expect(storage.writes).toBeLessThanOrEqual(12)
  })

  it('leave room for the settings', async () => {
    await add(sites, 1_800_000_000)
    const used = new TextEncoder().encode(JSON.stringify(storage.sync)).length
    expect(used).toBeLessThan(102_400 - 4096)
  })

  it('are all forgotten at once', async () => {
    await add(sites, 1_800_000_000)
    await forgetSites()
    expect(await loadSites()).toEqual({ rules: new Map(), onlyHere: 0 })
  })

  it('are all kept where sync is off', async () => {
    storage.broken.add('sync')
    await add(sites, 1_800_000_000)
    const { rules, onlyHere } = await loadSites()
    expect([rules.size, onlyHere]).toEqual([5000, 5000])
  })
})

describe('the things remembered of a site', () => {
  const kept = (signs: Sign[]) =>
    signs.reduce<SiteRules>((rules, one) => remembering(rules, { sort: 'kept', one }, true), NO_RULES)
  const signs = Array.from({ length: 61 }, (_, n) => ({ ...sign, text: String(n) }))

  it('are remembered once, and the oldest is forgotten first', () => {
    const rules = kept(signs)
    expect(rules.kept).toEqual(signs.slice(1))
    expect(remembering(rules, { sort: 'kept', one: { ...signs[30]! } }, true).kept).toHaveLength(60)
  })

  it('are forgotten when asked to', () => {
    expect(remembering(kept(signs.slice(0, 3)), { sort: 'kept', one: { ...signs[1]! } }, false).kept).toEqual([
      signs[0],
      signs[2],
    ])
    expect(remembering(full, { sort: 'never', one: { ...full.never[0]! } }, false)).toEqual({ ...full, never: [] })
  })
})

describe('the leave for a site', () => {
  it.each([
    ['*://news.example/*', true],
    ['https://news.example/*', true],
    ['*://*.example/*', true],
    ['*://*/*', true],
    ['<all_urls>', true],
    ['*://other.example/*', false],
    ['*://www.news.example/*', false],
    ['*://*.ews.example/*', false],
  ])('is given by %s: %s', (origin, is) => {
    expect(covers(origin, 'news.example')).toBe(is)
  })
})

describe('the site of an address', () => {
  it.each([
    ['https://www.news.example:8443/story?id=1', 'www.news.example'],
    ['http://localhost/', 'localhost'],
    ['file:///home/reader/story.html', ''],
    ['chrome://version/', ''],
    ['no address', ''],
    [undefined, ''],
  ])('%s is %j', (url, site) => {
    expect(siteOf(url)).toBe(site)
  })
})
