import { describe, expect, it } from 'vitest'
import { type PopupView, until, type View } from './driver.ts'
import { pixelsOf } from './pixels.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, markup, stage, visibility } from './scenario.ts'

const SAMPLE = '/sample/index.html'
/** The ground of a stretch that the popup leads to, as highlights.css gives it: #ffe69a. */
const SHOWN: [number, number, number] = [0xff, 0xe6, 0x9a]

/** Runs in a page: the text painted as shown, and whether it stands in the window. */
function shown(): { text: string; inWindow: boolean } | null {
  const [range] = [...(CSS.highlights.get('unecho-shown') ?? [])] as Range[]
  if (!range) return null
  const box = range.getBoundingClientRect()
  return { text: range.toString(), inWindow: box.height > 0 && box.top >= 0 && box.bottom <= innerHeight }
}

/** The number of things folded, as the popup's list of them has it. */
async function countSetAside(popup: PopupView): Promise<number> {
  await press(popup, 'tab', 'Set aside')
  await has(popup, 'button', 'Keep')
  return (await all(popup, 'button', 'Keep')).length
}

async function cleanSample(popup: View): Promise<void> {
  await has(popup, 'switch', 'Clean this page', 'unchecked')
  await press(popup, 'switch', 'Clean this page')
  await has(popup, 'switch', 'Clean this page', 'checked')
}

describe.each(BROWSERS)('the popup in $name', (browser) => {
  const on = stage(browser)

  it('reads the page without changing it, and says what it read', async () => {
    const page = await on.open(SAMPLE)
    const before = await page.run(markup)
    const popup = await page.popup()
    await has(popup, 'heading', "Brannick's last ferry reopens as a floating library")
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    const text = await until('what was read', async () => {
      const text = await textOf(popup)
      return /\d+ min/.test(text) && text
    })
    expect(text).toContain('Henrike Solvay')
    expect(text).toContain('Brannick Courier')
    expect(text).toMatch(/2026/)
    expect(await page.run(markup)).toBe(before)
    expect(await page.badge()).toMatchObject({ text: '' })
    await popup.close()
  })

  it('folds repeats and promos, leaves the story, and counts on the badge', async () => {
    const page = await on.open(SAMPLE)
    await page.screenshot(on.picture('page-before'))
    const popup = await page.popup()
    await cleanSample(popup)
    const seen = await page.run(visibility)
    expect(seen.folded.filter((line) => line.startsWith('visible'))).toEqual([])
    expect(seen.stays.filter((line) => line.startsWith('hidden'))).toEqual([])
    const count = await countSetAside(popup)
    await until('the badge', async () => (await page.badge()).text === String(count))
    await popup.close()
    await page.screenshot(on.picture('page-after'))
  })

  it('takes all of it back, to the byte', async () => {
    const page = await on.open(SAMPLE)
    const before = await page.run(markup)
    const popup = await page.popup()
    await cleanSample(popup)
    expect(await page.run(markup)).not.toBe(before)
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    expect(await page.run(markup)).toBe(before)
    await until('the badge to go', async () => (await page.badge()).text === '')
    await popup.close()
  })

  it('leads from a key point to its sentence on the page', async () => {
    const page = await on.open(SAMPLE)
    const popup = await page.popup()
    await press(popup, 'tab', 'Summary')
    const points = await until('three key points', async () => {
      const found = await all(popup, 'button', /[.”]$/)
      return found.length === 3 && found
    })
    for (const [index, point] of points.entries()) {
      await press(popup, 'button', /[.”]$/, index)
      const there = await until('the sentence in the window', async () => {
        const there = await page.run(shown)
        return there?.inWindow && point.text.includes(there.text.trim()) && there
      })
      expect(point.text).toContain(there.text.trim())
    }
    await popup.close()
    const picture = on.picture('key-point')
    await page.screenshot(picture)
    expect(await pixelsOf(picture, SHOWN, page)).toBeGreaterThan(500)
  })

  it('keeps what the reader wants kept', async () => {
    const page = await on.open(SAMPLE)
    const popup = await page.popup()
    await cleanSample(popup)
    const count = await countSetAside(popup)
    const quote = () => page.run(() => document.querySelector('.pullquote')?.checkVisibility())
    expect(await quote()).toBe(false)
    const items = await all(popup, 'listitem')
    const index = items.findIndex(({ text }) => text.includes('She is for the days when it rains'))
    expect(index).toBeGreaterThanOrEqual(0)
    await press(popup, 'button', 'Keep', index)
    await until('the quote', quote)
    await until('the badge', async () => (await page.badge()).text === String(count - 1))
    await popup.close()
  })

  it('shows a folded block on the page while it is looked at', async () => {
    const page = await on.open(SAMPLE)
    const popup = await page.popup()
    await cleanSample(popup)
    await countSetAside(popup)
    const items = await all(popup, 'listitem')
    const index = items.findIndex(({ text }) => text.includes('Bridge tolls on the sound'))
    await press(popup, 'button', 'Show on page', index)
    await until('the promo in the window', async () => {
      const there = await page.run(shown)
      return there?.inWindow && there.text.includes('Bridge tolls')
    })
    await popup.close()
  })
})
