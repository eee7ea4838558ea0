import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { Chromium } from './chromium.ts'
import { until } from './driver.ts'
import { press } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

// Paper, forced colours and real keys: what only Chromium lets a test ask for.

const violations = new Function(`
  ${axe.source}
  return axe.run(document).then(({ violations }) => violations.map(({ id, help }) => id + ': ' + help))
`) as () => Promise<string[]>

describe('the reader in other media', () => {
  const on = stage(BROWSERS[0])

  async function opened(path = '/sample/index.html'): Promise<Page> {
    const page = await on.open(path)
    const popup = await page.popup()
    await press(popup, 'button', 'Reader')
    const reader = await (on.driver as Chromium).readerTab()
    await until('the article', () => reader.evaluate(() => document.querySelector('article h1') !== null))
    return reader
  }

  async function emulate(page: Page, media: string, features: { name: string; value: string }[] = []): Promise<void> {
    const session = await page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', { media, features })
  }

  it('prints the article alone, in black on white, whatever it looks like on the screen', async () => {
    const reader = await opened()
    await emulate(reader, 'print', [{ name: 'prefers-color-scheme', value: 'dark' }])
    const paper = await reader.evaluate(() => {
      const seen = (selector: string) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility())
      const { color } = getComputedStyle(document.querySelector('article p[data-block]') as Element)
      return {
        color,
        ground: getComputedStyle(document.body).backgroundColor,
        tools: seen('.bar, .fold, .contents, .key-points .quiet'),
        article: seen('article h1') && seen('.key-points') && seen('figure img'),
        chunk: getComputedStyle(document.querySelector('.chunk') as Element).contentVisibility,
        address: getComputedStyle(document.querySelector('.source a') as Element, '::after').content,
      }
    })
    expect(paper).toEqual({
      color: 'rgb(0, 0, 0)',
      ground: 'rgb(255, 255, 255)',
      tools: false,
      article: true,
      chunk: 'visible',
      address: expect.stringMatching(/http/),
    })
    await reader.screenshot({ path: on.picture('reader-print') as `${string}.png`, fullPage: true })
    await reader.close()
  })

  it('prints a wide table whole', async () => {
    const reader = await opened('/e2e/pages/wide.html')
    await until('the table', () => reader.evaluate(() => document.querySelectorAll('article th').length === 12))
    await emulate(reader, 'print')
    // As wide as what the margins leave of a sheet.
    await reader.setViewport({ width: 640, height: 900 })
    const table = await reader.evaluate(() => {
      const box = document.querySelector('article .table') as HTMLElement
      const ends = [...box.querySelectorAll('td, th')].map((cell) => cell.getBoundingClientRect().right)
      return { isCut: getComputedStyle(box).overflowX !== 'visible', isWithin: Math.max(...ends) <= innerWidth }
    })
    expect(table).toEqual({ isCut: false, isWithin: true })
    await reader.screenshot({ path: on.picture('reader-print-table') as `${string}.png` })
    await reader.close()
  })

  it('draws lists and tables in a narrow dark window, in an order that a screen reader can follow', async () => {
    const reader = await opened('/pages/untouched--terms-marks-and-spans/page.html')
    await until('the table', () => reader.evaluate(() => document.querySelector('article table') !== null))
    await emulate(reader, 'screen', [{ name: 'prefers-color-scheme', value: 'dark' }])
    await reader.setViewport({ width: 400, height: 900 })
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    expect(await reader.evaluate(violations)).toEqual([])
    await reader.screenshot({ path: on.picture('reader-structure-narrow') as `${string}.png`, fullPage: true })
    await reader.close()
  })

  it('shows all choices in a narrow window', async () => {
    const reader = await opened()
    await reader.setViewport({ width: 320, height: 700 })
    await reader.click('button[popovertarget=menu-look]')
    const past = await reader.evaluate(() => {
      const menu = document.querySelector('#menu-look') as HTMLElement
      const { left, width } = menu.getBoundingClientRect()
      const edge = left + width - Number.parseFloat(getComputedStyle(menu).paddingRight)
      return [...menu.querySelectorAll('output, input[type=range], span')]
        .filter((one) => one.getBoundingClientRect().right > edge)
        .map((one) => one.outerHTML)
    })
    expect(past).toEqual([])
    await reader.screenshot({ path: on.picture('reader-choices-narrow') as `${string}.png` })
    await reader.close()
  })

  it('keeps its bars out of the way of what has the focus in a narrow window, and its menus out of that of the bar', async () => {
    const reader = await opened()
    await reader.setViewport({ width: 360, height: 700 })
    await reader.click('.bar nav > button:nth-of-type(2)')
    await until('the speech bar', () => reader.evaluate(() => document.querySelector('.speech-bar') !== null))
    await until('two rows', () => reader.evaluate(() => document.querySelector('.bar')!.clientHeight > 64))
    // Backwards from the end, so that what is next is beyond the upper edge each time; then on again.
    const covered = await reader.evaluate(async () => {
      const covered: string[] = []
      const all = [...document.querySelectorAll<HTMLElement>('article :is(a, button, summary)')].filter((one) => {
        // What lies in a closed fold takes no focus.
        one.focus()
        return one === document.activeElement
      })
      for (const one of [...all.toReversed(), ...all]) {
        one.focus()
        // Smooth scrolling and what is laid out only now move it once more.
        await new Promise((done) => setTimeout(done, 100))
        const { top, bottom } = one.getBoundingClientRect()
        const upper = document.querySelector('.bar')!.getBoundingClientRect().bottom
        const lower = document.querySelector('.speech-bar')!.getBoundingClientRect().top
        const fits = bottom - top < lower - upper
        if (fits && (top < upper || bottom > lower))
          covered.push(`${top} ${bottom} in ${upper} ${lower}: ${one.textContent}`)
      }
      return covered
    })
    expect(covered).toEqual([])
    for (const menu of ['look', 'save']) {
      await reader.click(`button[popovertarget=menu-${menu}]`)
      const gap = await reader.evaluate(
        (menu) =>
          document.querySelector(`#menu-${menu}`)!.getBoundingClientRect().top -
          document.querySelector('.bar')!.getBoundingClientRect().bottom,
        menu,
      )
      expect(gap, menu).toBeGreaterThanOrEqual(0)
      await reader.screenshot({ path: on.picture(`reader-panel-${menu}`) as `${string}.png` })
      await reader.keyboard.press('Escape')
    }
    await reader.close()
  })

  it('leaves half of a low window to the text, however much it is zoomed', async () => {
    const reader = await opened()
    await reader.setViewport({ width: 320, height: 256 })
    await reader.click('.bar nav > button:nth-of-type(2)')
    await until('the speech bar', () => reader.evaluate(() => document.querySelector('.speech-bar') !== null))
    await reader.evaluate(() => scrollTo({ top: 800, behavior: 'instant' }))
    const free = () =>
      reader.evaluate(
        () =>
          document.querySelector('.speech-bar')!.getBoundingClientRect().top -
          Math.max(0, document.querySelector('.bar')!.getBoundingClientRect().bottom),
      )
    expect(await free()).toBeGreaterThanOrEqual(128)
    await reader.screenshot({ path: on.picture('reader-low') as `${string}.png` })
    // A menu stands beneath the bar, and is reached by scrolling.
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await reader.click('button[popovertarget=menu-look]')
    await reader.evaluate(() => document.querySelector<HTMLElement>('#menu-look label:last-of-type input')!.focus())
    const isReached = () =>
      reader.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
    await until('the last choice', isReached)
    await reader.close()
  })

  it('keeps its words and its choices visible in forced colours', async () => {
    const reader = await opened()
    await emulate(reader, 'screen', [{ name: 'forced-colors', value: 'active' }])
    await reader.click('button[popovertarget=menu-look]')
    expect(await reader.evaluate(violations)).toEqual([])
    const chosen = await reader.evaluate(() => {
      const [on, off] = ['input:checked + span', 'input:not(:checked) + span'].map(
        (selector) => getComputedStyle(document.querySelector(`.choice ${selector}`) as Element).backgroundColor,
      )
      return on !== off
    })
    expect(chosen).toBe(true)
    await reader.screenshot({ path: on.picture('reader-forced-colors') as `${string}.png` })
    await reader.close()
  })

  it('is worked by the keyboard alone', async () => {
    const reader = await opened()
    const focused = () =>
      reader.evaluate(() => {
        const { activeElement, body } = document
        return activeElement === body ? '' : (activeElement?.textContent?.trim() ?? '')
      })
    const tabTo = (name: string) =>
      until(`the focus on ${name}`, async () => {
        if ((await focused()).startsWith(name)) return true
        await reader.keyboard.press('Tab')
        return (await focused()).startsWith(name)
      })
    await tabTo('Text')
    await reader.keyboard.press('Enter')
    await until('the choices', () => reader.evaluate(() => document.querySelector('#menu-look:popover-open') !== null))
    await reader.keyboard.press('Tab')
    const family = () => reader.evaluate(() => document.documentElement.dataset.theme)
    await reader.keyboard.press('ArrowRight')
    await until('another theme', async () => (await family()) === 'light')
    await reader.keyboard.press('Escape')
    await until('no choices', () => reader.evaluate(() => document.querySelector('#menu-look:popover-open') === null))
    await tabTo('The harbour of Brannick')
    await reader.keyboard.press('Enter')
    await until('the sentence', () =>
      reader.evaluate(() => document.activeElement?.hasAttribute('data-block') === true),
    )
    await tabTo('1 promo set aside')
    await reader.keyboard.press('Enter')
    await until('what is folded', () => reader.evaluate(() => document.querySelector('details.fold[open]') !== null))
    await tabTo('Enlarge')
    await reader.keyboard.press('Enter')
    await until('the large picture', () =>
      reader.evaluate(() => document.querySelector('dialog.zoomed[open]') !== null),
    )
    await reader.keyboard.press('Escape')
    await until('its end', () => reader.evaluate(() => document.querySelector('dialog.zoomed') === null))
    await reader.close()
  })
})
