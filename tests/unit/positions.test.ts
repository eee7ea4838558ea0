import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadPosition, savePosition } from '../../src/extension/positions.ts'
import { FileSection } from '../../src/options/FileSection.tsx'
import { storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => storage.reset())

const STORY = 'https://holm.example/ferry'
const place = { block: 12, at: 0.5 }

describe('where an article was left', () => {
  it('is known on the next visit, whichever part of it is asked for', async () => {
    await savePosition(STORY, place, true)
    expect(await loadPosition(`${STORY}#comments`)).toEqual(place)
    expect(await loadPosition('https://holm.example/bread')).toBeUndefined()
    expect(JSON.stringify(storage.local)).not.toContain('holm')
  })

  it.each(['#!/story/', '#/'])('is known of one article where the site tells them apart by %s', async (route) => {
    await savePosition(`https://app.example/${route}a`, place, true)
    expect(await loadPosition(`https://app.example/${route}a`)).toEqual(place)
    expect(await loadPosition(`https://app.example/${route}b`)).toBeUndefined()
  })

  it('is forgotten once it is the beginning again', async () => {
    await savePosition(STORY, place, true)
    await savePosition(STORY, { block: 0, at: 0 }, false)
    expect(await loadPosition(STORY)).toBeUndefined()
  })

  it('is known of the last hundred articles', async () => {
    for (let n = 0; n <= 100; n++) await savePosition(`${STORY}${n}`, place, true)
    expect(await loadPosition(`${STORY}0`)).toBeUndefined()
    expect(await loadPosition(`${STORY}1`)).toEqual(place)
  })
})

describe('resetting everything', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'document')
  })

  it('forgets where articles were left', async () => {
    await savePosition(STORY, place, true)
    const { document } = new JSDOM('').window
    Object.assign(globalThis, { document })
    const announce = vi.fn()
    render(h(FileSection, { announce, reset: async () => {} }), document.body)
    document.querySelector<HTMLElement>('dialog .grave')!.click()
    await vi.waitFor(() => expect(announce).toHaveBeenCalled())
    expect(await loadPosition(STORY)).toBeUndefined()
    expect(storage.local).toEqual({})
  })
})
