import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Display, openDisplay } from './display.ts'
import { type Driver, type PageView, until } from './driver.ts'
import type { Firefox } from './firefox.ts'
import type { Any } from './firefoxChrome.ts'
import { BROWSERS, markup } from './scenario.ts'
import { type Server, serve } from './server.ts'

/** Runs in Firefox's own window: presses Alt+Shift+U as the keyboard would. */
function pressKeys(): void {
  const { classes, interfaces } = (globalThis as Any).Components
  const keyboard = classes['@mozilla.org/text-input-processor;1'].createInstance(interfaces.nsITextInputProcessor)
  keyboard.beginInputTransactionForTests(window)
  const keys = [
    new KeyboardEvent('', { key: 'Alt', code: 'AltLeft' }),
    new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft' }),
    new KeyboardEvent('', { key: 'U', code: 'KeyU', keyCode: 85 }),
  ]
  for (const key of keys) keyboard.keydown(key)
  for (const key of keys.reverse()) keyboard.keyup(key)
}

describe.each(BROWSERS)('the shortcut in $name', (browser) => {
  let server: Server
  let driver: Driver | undefined
  let display: Display | undefined
  let page: PageView

  beforeAll(async () => {
    server = await serve('tests')
    // Chromium obeys only keys that come from a screen; Firefox takes them without one.
    if (browser.name === 'chromium') display = await openDisplay()
    if (browser.name === 'chromium' && !display) {
      console.error('\nNOT TESTED: the shortcut in Chromium, for want of Xvfb and xdotool. Install both.\n')
      return
    }
    driver = await browser.start({ extension: browser.extension, headless: !display, env: display?.env })
    page = await driver.page()
  })
  afterAll(async () => {
    await driver?.close()
    display?.close()
    await server.close()
  })

  const press = async () => (display ? display.press('alt+shift+u') : (driver as Firefox).chrome.run(pressKeys))
  const folded = () => page.run(() => document.querySelector('.related')?.checkVisibility() === false)

  it('cleans the page and takes it back, without the popup', async ({ skip }) => {
    if (!driver) return skip('no Xvfb and xdotool')
    await page.goto(`${server.origin}/sample/index.html`)
    const before = await page.run(markup)
    await press()
    await until('a clean page', folded)
    await until('a count on the badge', async () => /^\d+$/.test((await page.badge()).text))
    await press()
    await until('the page as it was', async () => (await page.run(markup)) === before)
    await until('the badge to go', async () => (await page.badge()).text === '')
  })

  it('does what two presses in a row ask for, one after the other', async ({ skip }) => {
    if (!driver) return skip('no Xvfb and xdotool')
    await page.goto(`${server.origin}/sample/index.html`)
    const before = await page.run(markup)
    // The page is clean for a moment in between, too short to be asked for.
    await page.run(() => {
      const see = () => Object.assign(window, { wasMarked: true })
      new MutationObserver(see).observe(document, { subtree: true, attributeFilter: ['data-unecho'] })
    })
    await press()
    await press()
    await until('a clean page', () => page.run(() => (window as { wasMarked?: boolean }).wasMarked))
    await until('the page as it was', async () => (await page.run(markup)) === before)
    await new Promise((done) => setTimeout(done, 1500))
    expect(await page.run(markup)).toBe(before)
  })

  it('says on the button why it can do nothing here', async ({ skip }) => {
    if (!driver) return skip('no Xvfb and xdotool')
    await page.goto(browser.forbidden)
    await press()
    const { title } = await until('a mark on the badge', async () => {
      const badge = await page.badge()
      return badge.text === '!' && badge
    })
    expect(title).toMatch(/^Unecho: ./)
  })
})
