import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isAlwaysClean, setAlwaysClean, toggleAlwaysClean } from '../../src/extension/alwaysClean.ts'
import { changeSite, loadSite } from '../../src/extension/sites.ts'
import { leave, storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const SITE = 'holm.example'

beforeEach(() => {
  storage.reset()
  leave.reset()
})

describe('having a site cleaned by itself', () => {
  it.each([
    ['switch', (site: string) => setAlwaysClean(site, true)],
    ['shortcut', toggleAlwaysClean],
  ])('by the %s takes nothing from another device when the browser gets no leave here', async (_, turnOn) => {
    await changeSite(SITE, (rules) => ({ ...rules, always: true }))
    const before = structuredClone(storage.sync)
    expect(await turnOn(SITE)).toBe(false)
    expect(await isAlwaysClean(SITE)).toBe(false)
    expect(storage.sync).toEqual(before)
  })

  it('is turned around, and the leave given back', async () => {
    leave.isGiven = true
    expect(await toggleAlwaysClean(SITE)).toBe(true)
    expect(await isAlwaysClean(SITE)).toBe(true)
    expect(await toggleAlwaysClean(SITE)).toBe(false)
    expect(await loadSite(SITE)).toMatchObject({ always: false })
    expect(leave.origins.size).toBe(0)
  })
})
