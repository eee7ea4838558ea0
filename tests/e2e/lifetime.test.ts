import { describe, expect, it } from 'vitest'
import { type PageView, until } from './driver.ts'
import { has, press } from './roles.ts'
import { BROWSERS, markup, type Stage, stage, visibility } from './scenario.ts'

/** Cleans the sample page through the popup and gives the number on the badge. */
async function cleanSample(on: Stage): Promise<{ page: PageView; count: string }> {
  const page = await on.open('/sample/index.html')
  const popup = await page.popup()
  await press(popup, 'switch', 'Clean this page')
  await has(popup, 'switch', 'Clean this page', 'checked')
  await popup.close()
  const count = await until('a badge', async () => (await page.badge()).text)
  return { page, count }
}

describe.each(BROWSERS)('from page to page in $name', (browser) => {
  const on = stage(browser)

  it('finds the switch as it was left when the popup opens again', async () => {
    const { page } = await cleanSample(on)
    const popup = await page.popup()
    await has(popup, 'switch', 'Clean this page', 'checked')
    await popup.close()
  })

  it('starts anew on another page, and has its count back on the way back', async () => {
    const { page, count } = await cleanSample(on)
    await page.goto(`${on.server.origin}/e2e/pages/wire.html`)
    expect(await page.badge()).toMatchObject({ text: '' })
    await page.back()
    // A page that the browser kept in memory comes back folded; one that it loaded again comes back as it was.
    const folded = await page.run(() => !document.querySelector('.related')?.checkVisibility())
    await until('the badge of before', async () => (await page.badge()).text === (folded ? count : ''))
  })
})

describe.each(BROWSERS)('the background script in $name', (browser) => {
  const on = stage(browser)

  it('may be ended at any time', async () => {
    const { page } = await cleanSample(on)
    await on.driver.stopWorker()
    const popup = await page.popup()
    await has(popup, 'switch', 'Clean this page', 'checked')
    await on.driver.stopWorker()
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    await popup.close()
    await until('the badge to go', async () => (await page.badge()).text === '')
    expect(await page.run(() => document.querySelector('.related')?.checkVisibility())).toBe(true)
  })
})

describe.each(BROWSERS)('an extension that goes in $name', (browser) => {
  const on = stage(browser)

  it('leaves the page as it was, at the latest when the page goes on living', async () => {
    const page = await on.open('/sample/index.html')
    const before = await page.run(markup)
    const popup = await page.popup()
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'checked')
    await popup.close()
    await on.driver.uninstall()
    await page.run(() => {
      const late = document.createElement('p')
      late.textContent = 'A paragraph that comes late, after the reader has taken the extension out of the browser.'
      document.body.append(late)
      setTimeout(() => late.remove(), 100)
    })
    const seen = () => page.run(visibility)
    await until('all of the page', async () => (await seen()).folded.every((line) => line.startsWith('visible')))
    // Firefox ends the scripts of an extension before they can do anything, and takes only the style sheet back itself.
    if (browser.name === 'chromium') await until('it to the byte', async () => (await page.run(markup)) === before)
    await page.screenshot(on.picture('uninstalled'))
  })
})
