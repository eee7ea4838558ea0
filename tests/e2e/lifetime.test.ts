import { describe, expect, it } from 'vitest'
import { cleaned, undone } from './cleaning.ts'
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

/** Runs in a page: whether the box of related stories, which is folded, can be seen. */
function seesRelated(): boolean {
  return document.querySelector('.related')?.checkVisibility() ?? false
}

describe.each(BROWSERS)('from page to page in $name', (browser) => {
  const on = stage(browser)

  it('finds the switch as it was left when the popup opens again', async () => {
    const { page } = await cleanSample(on)
    const popup = await page.popup()
    await has(popup, 'switch', 'Clean this page', 'checked')
    await popup.close()
  })
})

describe.each(BROWSERS)('on the way back in $name', (browser) => {
  const on = stage(browser)

  it('is still at work on a page that the browser kept in memory', async () => {
    const { page, count } = await cleanSample(on)
    const kept = () => page.run(() => (window as unknown as { kept?: boolean }).kept === true)
    await page.run(() => {
      Object.assign(window, { kept: true })
    })
    await page.goto(`${on.server.origin}/e2e/pages/wire.html`)
    expect(await page.badge()).toMatchObject({ text: '' })
    await page.back()
    expect(await kept()).toBe(true)
    expect(await page.run(seesRelated)).toBe(false)
    await until('the badge of before', async () => (await page.badge()).text === count)
    await page.run(() => {
      const first = document.querySelector('article p[data-expect=stays]')
      first?.parentElement?.append(Object.assign(first.cloneNode(true), { id: 'late' }))
    })
    await until('a late copy to go', () => page.run(() => !document.getElementById('late')?.checkVisibility()))
    await page.run(() => document.getElementById('late')?.remove())
    await undone(await page.popup())
    expect(await page.run(markup)).not.toContain('unecho')
  })
})

describe.each(BROWSERS)('a tab at rest in $name', (browser) => {
  const on = stage(browser)

  it('starts anew on a page that the browser had dropped to save memory', async () => {
    const { page } = await cleanSample(on)
    const again = await page.discard()
    expect(await again.run(seesRelated)).toBe(true)
    await until('no badge', async () => (await again.badge()).text === '')
    const popup = await again.popup()
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'checked')
    expect(await again.run(seesRelated)).toBe(false)
    await popup.close()
  })
})

describe.each(BROWSERS)('the background script in $name', (browser) => {
  const on = stage(browser)

  it('may be ended at any time', async () => {
    const stop = () => on.driver.stopWorker()
    const page = await on.open('/sample/index.html')
    const before = await page.run(markup)
    await stop()
    const popup = await page.popup()
    await stop()
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'checked')
    const count = Number(await until('a badge', async () => (await page.badge()).text))
    await stop()
    await press(popup, 'tab', 'Set aside')
    await press(popup, 'button', 'Keep')
    await has(popup, 'button', 'Fold again')
    await until('a badge with less', async () => Number((await page.badge()).text) < count)
    await popup.close()
    await stop()
    const again = await page.popup()
    await has(again, 'switch', 'Clean this page', 'checked')
    await press(again, 'tab', 'Set aside')
    await stop()
    await press(again, 'button', 'Fold again')
    await until('a badge as before', async () => (await page.badge()).text === String(count))
    await stop()
    await press(again, 'switch', 'Clean this page')
    await has(again, 'switch', 'Clean this page', 'unchecked')
    await again.close()
    await until('the badge to go', async () => (await page.badge()).text === '')
    expect(await page.run(markup)).toBe(before)
  })
})

describe.each(BROWSERS)('an extension that is reloaded in $name', (browser) => {
  const on = stage(browser)

  it('leaves the page as it was, and cleans it anew', async () => {
    const page = await on.open('/sample/index.html')
    const before = await page.run(markup)
    await (await cleaned(page)).close()
    await on.driver.update()
    await until('all of the page', () => page.run(seesRelated))
    // Firefox ends scripts before they can do anything; the next one clears up after them.
    if (browser.name === 'chromium') await until('it to the byte', async () => (await page.run(markup)) === before)
    const popup = await page.popup()
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    expect(await page.run(markup)).toBe(before)
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'checked')
    expect(await page.run(seesRelated)).toBe(false)
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
  })
})

describe.each(BROWSERS)('an extension that is reloaded while a page is only looked at in $name', (browser) => {
  const on = stage(browser)

  it('cleans the page: the script that it left behind there is in nobody’s way', async () => {
    const page = await on.open('/sample/index.html')
    const first = await page.popup()
    await has(first, 'switch', 'Clean this page', 'unchecked')
    await first.close()
    await on.driver.update()
    await (await cleaned(page)).close()
    expect(await page.run(seesRelated)).toBe(false)
  })
})

describe.each(BROWSERS)('an extension that is taken out in $name', (browser) => {
  const on = stage(browser)

  it('leaves the page as it was', async () => {
    const page = await on.open('/sample/index.html')
    const before = await page.run(markup)
    await (await cleaned(page)).close()
    await on.driver.uninstall()
    const seen = () => page.run(visibility)
    await until('all of the page', async () => (await seen()).folded.every((line) => line.startsWith('visible')))
    // Firefox ends the scripts of an extension before they can do anything: an attribute stays that nothing heeds.
    if (browser.name === 'chromium') await until('it to the byte', async () => (await page.run(markup)) === before)
    await page.screenshot(on.picture('uninstalled'))
  })
})

describe('an extension that is taken out in chromium while its background script rests', () => {
  const on = stage(BROWSERS[0])

  it('leaves the page as it was when the page goes on living', async () => {
    const page = await on.open('/sample/index.html')
    const before = await page.run(markup)
    await (await cleaned(page)).close()
    await on.driver.stopWorker()
    await on.driver.uninstall()
    await page.run(() => {
      const late = document.createElement('p')
      late.textContent = 'A paragraph that comes late, after the reader has taken the extension out of the browser.'
      document.body.append(late)
      setTimeout(() => late.remove(), 100)
    })
    await until('it to the byte', async () => (await page.run(markup)) === before)
  })
})
