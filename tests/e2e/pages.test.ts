import { describe, expect, it } from 'vitest'
import { cleaned, undone } from './cleaning.ts'
import { all, has, textOf } from './roles.ts'
import { BROWSERS, markup, stage, visibility } from './scenario.ts'

/** Runs in a page: how often each of these texts can be read. */
function counts(texts: string[]): number[] {
  const seen = document.body.innerText
  return texts.map((text) => seen.split(text).length - 1)
}

const WIRE = [
  'share the same aim on northern fishing quotas as both try',
  'in the port of Skarvik',
  'He understands that the limits will be set on the mainland',
  "in the president's boathouse",
  'with a ruler and no boat',
  'a third of its days at sea',
  'the winter ban before a final accord',
]
const BARE = "The growing mainland presence in Karelund's neighbourhood"

describe.each(BROWSERS)('pages of all kinds in $name', (browser) => {
  const on = stage(browser)

  it('cleans a page whose body stands twice in one parent', async () => {
    const page = await on.open('/e2e/pages/wire.html')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    const seen = await page.run(visibility)
    expect(seen.folded.filter((line) => line.startsWith('visible'))).toEqual([])
    expect(seen.stays.filter((line) => line.startsWith('hidden'))).toEqual([])
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
  })

  it('cleans a plain-text document', async () => {
    const page = await on.open('/e2e/pages/wire.txt')
    const before = await page.run(markup)
    expect(await page.run(counts, [...WIRE, BARE])).toEqual([2, 2, 2, 2, 2, 2, 2, 2])
    const popup = await cleaned(page)
    expect(await page.run(counts, [...WIRE, BARE])).toEqual([1, 1, 1, 1, 1, 1, 1, 0])
    await page.screenshot(on.picture('text-after'))
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
  })

  it('works on a page that forbids everything', async () => {
    const page = await on.open('/e2e/pages/strict.html')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    const seen = await page.run(visibility)
    expect(seen.folded.filter((line) => line.startsWith('visible'))).toEqual([])
    expect(seen.stays.filter((line) => line.startsWith('hidden'))).toEqual([])
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
  })

  it('cleans a page written in XML', async () => {
    const page = await on.open('/e2e/pages/strict.xhtml')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    const seen = await page.run(visibility)
    expect(seen.folded.filter((line) => line.startsWith('visible'))).toEqual([])
    expect(seen.stays.filter((line) => line.startsWith('hidden'))).toEqual([])
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
  })

  it('cleans a story in an open shadow tree', async () => {
    const page = await on.open('/e2e/pages/shadowed.html')
    const shadow = () =>
      page.run(() => {
        const root = document.querySelector('news-story')?.shadowRoot
        const seen = [...(root?.querySelectorAll('p') ?? [])].filter((one) => one.checkVisibility()).length
        return { seen, markup: root?.querySelector('article')?.outerHTML }
      })
    const before = await shadow()
    expect(before.seen).toBe(10)
    const popup = await cleaned(page)
    expect((await shadow()).seen).toBe(5)
    await page.screenshot(on.picture('shadowed'))
    await undone(popup)
    expect(await shadow()).toEqual(before)
  })

  it('cleans a story in a frame of the same origin', async () => {
    const page = await on.open('/e2e/pages/framed.html')
    const frame = () =>
      page.run(() => {
        const inner = document.querySelector('iframe')?.contentDocument
        const seen = [...(inner?.querySelectorAll('p') ?? [])].filter((one) => one.checkVisibility()).length
        return { seen, markup: inner?.documentElement.outerHTML }
      })
    const before = await frame()
    expect(before.seen).toBe(10)
    const popup = await cleaned(page)
    expect((await frame()).seen).toBe(5)
    await page.screenshot(on.picture('framed'))
    await undone(popup)
    expect(await frame()).toEqual(before)
  })

  it('says so when a page has no article, and leaves it alone', async () => {
    const page = await on.open('/e2e/pages/front.html')
    const before = await page.run(markup)
    const popup = await page.popup()
    await has(popup, 'heading', 'No article')
    expect(await all(popup, 'switch')).toEqual([])
    await popup.screenshot(on.picture('popup-no-article'))
    await popup.close()
    expect(await page.run(markup)).toBe(before)
    expect(await page.badge()).toMatchObject({ text: '' })
  })

  it('says so when the browser lets no extension in', async () => {
    const page = await on.open(browser.forbidden)
    const popup = await page.popup()
    await has(popup, 'heading')
    const text = await textOf(popup)
    expect(text).toMatch(/browser/i)
    expect(await all(popup, 'switch')).toEqual([])
    await popup.screenshot(on.picture('popup-forbidden'))
    await popup.close()
  })

  // The last, because the way out of Chromium's viewer into a page of the browser is lost on who drives the tab.
  it('says so of a file that the browser shows in a viewer of its own', async () => {
    const page = await on.open('/e2e/pages/leaflet.pdf')
    const popup = await page.popup()
    await has(popup, 'heading')
    expect(await textOf(popup)).toContain('This is a PDF')
    expect(await all(popup, 'switch')).toEqual([])
    await popup.screenshot(on.picture('popup-pdf'))
    await popup.close()
  })
})
