import { describe, expect, it } from 'vitest'
import { cleaned, told, undone } from './cleaning.ts'
import { type PageView, type PopupView, until } from './driver.ts'
import { meterOf } from './meter.ts'
import { BROWSERS, stage } from './scenario.ts'

const PAGE = '/e2e/pages/shapes.html'

/** Runs in a page: adds ten thousand elements in one go, and waits until that is painted. */
async function burst(text: string): Promise<void> {
  const box = Object.assign(document.createElement('div'), { id: 'burst' })
  document.body.append(box)
  for (let i = 0; i < 10_000; i++) {
    box.append(Object.assign(document.createElement('i'), { textContent: text && `${text} ${i}` }))
  }
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Runs in a page: changes what no reading depends on, and lets half a second of frames go by. */
async function touch(): Promise<void> {
  for (const one of document.querySelectorAll('p')) one.setAttribute('data-seen', 'yes')
  for (let frame = 0; frame < 30; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Adds a copy of a paragraph, and waits until it is folded. */
async function foldsLateCopy(page: PageView): Promise<void> {
  await page.run(() => {
    const copy = document.getElementById('below')?.cloneNode(true) as Element
    document.querySelector('article')?.append(Object.assign(copy, { id: 'late' }))
  })
  await until('a late copy to go', () => page.run(() => !document.getElementById('late')?.checkVisibility()))
}

/** Closes the popup and waits until the page was told that it has the focus again, which has a listener of ours. */
async function backToPage(page: PageView, popup: PopupView, browser: string): Promise<void> {
  await popup.close()
  // Firefox without a window has no focus to give back.
  if (browser === 'chromium') await until('the focus', () => page.run(() => document.hasFocus()))
}

const PARAGRAPH = 'A line under the story that is long enough to be read as a paragraph, which is number'
const NOTHING = { calls: 0, timers: 0 }

describe.each(BROWSERS)('what a page costs in $name', (browser) => {
  const on = stage(browser)

  it('is nothing before the page was cleaned, and little from then on', async () => {
    const page = await on.open(PAGE)
    const workDuring = meterOf(on.driver, PAGE)
    const paragraphs = () => page.run(burst, PARAGRAPH)
    // A look brings our script into the page.
    await backToPage(page, await told(page), browser.name)
    expect(await workDuring(paragraphs)).toEqual(NOTHING)
    await page.run(() => document.getElementById('burst')?.remove())
    await backToPage(page, await cleaned(page), browser.name)
    await foldsLateCopy(page)
    // One look at all changes together says that none of them matters.
    expect(await workDuring(() => page.run(burst, ''))).toEqual({ calls: 1, timers: 0 })
    // Nothing at all where what changes is none of our concern, and then where nothing changes.
    expect(await workDuring(() => page.run(touch))).toEqual(NOTHING)
    // Ten thousand paragraphs are one thing to be looked at.
    expect(await workDuring(paragraphs)).toMatchObject({ timers: 1 })
    const popup = await page.popup()
    await undone(popup)
    await backToPage(page, popup, browser.name)
    // What comes in is asked, once, whether it is a copy that the page made while it was clean.
    expect(await workDuring(paragraphs)).toEqual({ calls: 1, timers: 0 })
    expect(await workDuring(() => page.run(touch))).toEqual(NOTHING)
  })
})
