import type { DOMWindow } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Cleaner, createCleaner } from '../../src/page/cleaner.ts'
import { createMarks } from '../../src/page/marks.ts'
import { readLive } from '../../src/reading.ts'
import { testPages } from './testPages.ts'

// A browser that cannot place markers, as jsdom cannot: there is no line that would fold again what is shown.

describe('a folded block that is shown', () => {
  let page: DOMWindow
  let cleaner: Cleaner
  let copy: Element
  const mark = () => copy.getAttribute('data-unecho')
  const press = (element: Element) => {
    for (const type of ['pointerdown', 'click']) element.dispatchEvent(new page.Event(type, { bubbles: true }))
  }

  beforeEach(async () => {
    const document = await testPages.find(({ name }) => name === 'promo--read-more-en')!.openOnline()
    page = document.defaultView as unknown as DOMWindow
    // jsdom takes no signal but its own.
    vi.stubGlobal('AbortController', page.AbortController)
    page.Element.prototype.scrollIntoView = () => {}
    page.Range.prototype.getBoundingClientRect = () => new page.DOMRect()
    page.matchMedia = () => ({ matches: false }) as MediaQueryList
    const { reading, sources } = readLive(document)
    const { blocks } = reading.findings.find(({ state, part }) => state === 'applied' && !part)!
    const source = sources.get(blocks[0]!)!
    copy = source.element
    cleaner = createCleaner(document, createMarks(document))
    cleaner.apply([{ root: null, reading, sources }])
    expect(mark()).toBe('folded')
    cleaner.show(source)
    expect(mark()).toBe('shown')
  })

  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['the reader presses elsewhere', () => press(page.document.querySelector('h1')!)],
    [
      'the reader presses Escape',
      () => page.document.dispatchEvent(new page.KeyboardEvent('keydown', { key: 'Escape' })),
    ],
  ])('is folded again when %s', (_, end) => {
    end()
    expect(mark()).toBe('folded')
  })

  it('stays while the reader presses on it', () => {
    press(copy)
    expect(mark()).toBe('shown')
    press(page.document.querySelector('h1')!)
    expect(mark()).toBe('folded')
  })

  it('is as the page has it once that is not clean', () => {
    cleaner.revert()
    press(page.document.querySelector('h1')!)
    expect(mark()).toBe(null)
  })
})
