import { describe, expect, it } from 'vitest'
import { cleaned, told, undone } from './cleaning.ts'
import { type PageView, type PopupView, until } from './driver.ts'
import { all, has, press } from './roles.ts'
import { BROWSERS, markup, stage } from './scenario.ts'

const PROMO = 'p:has(> strong)'
const isSeen = (page: PageView, selector: string) =>
  page.run((selector) => document.querySelector(selector)?.checkVisibility() ?? false, selector)

/** Presses the button with these words on the finding whose text contains `text`. */
async function pressOn(popup: PopupView, text: string, words: string): Promise<void> {
  await press(popup, 'tab', 'Set aside')
  await until(`${words} on ${text}`, () =>
    popup.run(
      (text, words) => {
        const item = [...document.querySelectorAll('.finding')].find((one) => one.textContent?.includes(text))
        const button = [...(item?.querySelectorAll('button') ?? [])].find((one) => one.textContent === words)
        button?.click()
        return button !== undefined
      },
      text,
      words,
    ),
  )
}

describe.each(BROWSERS)('what is remembered of a site in $name', (browser) => {
  const on = stage(browser)

  it('is a finding that was kept, until it is folded again', async () => {
    let page = await on.open('/sample/index.html')
    const first = await cleaned(page)
    await pressOn(first, 'Bridge tolls', 'Keep')
    await has(first, 'status', 'Kept on the page')
    expect(await isSeen(page, PROMO)).toBe(true)
    page = await on.open('/sample/index.html')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    expect(await isSeen(page, PROMO)).toBe(true)
    expect(await isSeen(page, '.related')).toBe(false)
    await pressOn(popup, 'Bridge tolls', 'Fold again')
    await until('the promo to go', async () => !(await isSeen(page, PROMO)))
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
    page = await on.open('/sample/index.html')
    await (await cleaned(page)).close()
    expect(await isSeen(page, PROMO)).toBe(false)
  })

  it('is a suggestion that was folded, until it is kept', async () => {
    const few = '/pages/untouched--more-promos-than-story/page.html'
    const goat = 'p:has(> a[href*=goat])'
    let page = await on.open(few)
    const before = await page.run(markup)
    const off = await told(page)
    await press(off, 'tab', 'Set aside')
    await pressOn(off, 'windmill', 'Fold')
    await has(off, 'status', 'Will be folded when you clean this page.')
    await pressOn(off, 'windmill', 'Keep')
    await off.close()
    const first = await cleaned(page)
    await press(first, 'tab', 'Set aside')
    // By the keyboard, which goes with the finding from one list to the other.
    const pressed = () =>
      first.run(() => {
        const goat = [...document.querySelectorAll('.finding')].find((one) => one.textContent?.includes('How a goat'))
        const button = [...(goat?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Fold')
        button?.focus()
        button?.click()
        return button !== undefined
      })
    await until('it to be folded', pressed)
    await has(first, 'status', 'Folded.')
    await until('the keyboard at Keep', () => first.run(() => document.activeElement?.textContent === 'Keep'))
    expect(await all(first, 'button', 'Never on this site')).toEqual([])
    await first.screenshot(on.picture('popup-accepted'))
    expect(await isSeen(page, goat)).toBe(false)
    expect(await isSeen(page, 'p:has(> a[href*=windmill])')).toBe(true)
    await first.close()
    page = await on.open(few)
    const popup = await cleaned(page)
    expect(await isSeen(page, goat)).toBe(false)
    await pressOn(popup, 'How a goat', 'Keep')
    await until('it to be seen', () => isSeen(page, goat))
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
    page = await on.open(few)
    await (await cleaned(page)).close()
    expect(await isSeen(page, goat)).toBe(true)
  })

  it('is a kind of finding that is never to be folded there', async () => {
    let page = await on.open('/sample/index.html')
    const first = await cleaned(page)
    await pressOn(first, 'lighthouse keeper', 'Never on this site')
    await has(first, 'status', 'This kind stays visible')
    page = await on.open('/sample/index.html')
    const popup = await cleaned(page)
    const lone = 'p:has(> a:only-child[href*=lighthouse])'
    expect(await isSeen(page, lone)).toBe(true)
    expect(await isSeen(page, PROMO)).toBe(false)
    await popup.screenshot(on.picture('popup-never'))
    await pressOn(popup, 'lighthouse keeper', 'Fold again')
    await until('it to go', async () => !(await isSeen(page, lone)))
    await undone(popup)
  })

  it('is a finding, also when the page is to be as it was a moment later', async () => {
    const page = await on.open('/sample/index.html')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    await press(popup, 'tab', 'Set aside')
    // The switch is pressed as soon as the popup has drawn that the page is at work on the other wish.
    await popup.run(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const keep = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Keep')
      keep?.click()
      await frame()
      await frame()
      document.querySelector<HTMLElement>('[role=switch]')?.click()
    })
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    expect(await page.run(markup)).toBe(before)
    await has(popup, 'button', 'Fold again')
    await press(popup, 'button', 'Fold again')
    await until('nothing kept', async () => (await all(popup, 'button', 'Fold again')).length === 0)
    await popup.close()
  })
})

describe.each(BROWSERS)('hiding something else in $name', (browser) => {
  const on = stage(browser)

  /** Opens the sample with a dialog, open in this way or closed, and starts to pick from the popup. */
  const pick = async (dialog?: 'show' | 'showModal') => {
    const page = await on.open('/sample/index.html')
    if (dialog) await addDialog(page, dialog)
    const before = await page.run(markup)
    const popup = await page.popup()
    await has(popup, 'heading')
    await press(popup, 'button', 'This site')
    await press(popup, 'button', 'Hide something else')
    await until('the picker', () => page.run(() => document.querySelector('unecho-picker') !== null))
    return { page, before }
  }
  const addDialog = (page: PageView, way: 'show' | 'showModal') =>
    page.run((way) => {
      const dialog = document.createElement('dialog')
      dialog.className = 'notice'
      dialog.style.cssText = 'position: fixed; inset: 0; margin: auto; width: 400px; height: 200px'
      dialog.append('Boat tickets are ', document.createElement('p'))
      dialog.lastElementChild?.append('on offer until the end of the month.')
      document.querySelector('main')?.append(dialog)
      dialog[way]()
    }, way)
  /** Presses the mouse in the middle of an element. */
  const point = async (page: PageView, selector: string) => {
    const { x, y } = await page.run((selector) => {
      const element = document.querySelector(selector)
      element?.scrollIntoView({ block: 'center' })
      const box = element?.getBoundingClientRect() as DOMRect
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }, selector)
    await page.click(x, y)
  }

  it('leaves everything as it was on Escape', async () => {
    const { page, before } = await pick()
    await page.keys('ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight')
    await page.screenshot(on.picture('picker'))
    await page.keys('Escape')
    expect(await page.run(markup)).toBe(before)
  })

  it('hides by keyboard for now, and undoes it', async () => {
    const { page, before } = await pick()
    await page.keys('Enter')
    await until('something hidden', () => page.run(() => document.querySelector('[data-unecho~=folded]') !== null))
    await page.screenshot(on.picture('picker-hidden'))
    // The picker's bar is in a shadow tree that nobody looks into, so its change cannot be waited for.
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 500)))
    await page.keys('Control+z')
    await until('nothing hidden', () => page.run(() => document.querySelector('[data-unecho]') === null))
    await page.keys('Escape')
    expect(await page.run(markup)).toBe(before)
  })

  it('hides with the pointer on this site, and shows it again from the popup', async () => {
    const picked = await pick()
    let page = picked.page
    await page.run(() => {
      document.addEventListener('click', () => document.body.setAttribute('data-clicked', ''))
    })
    await point(page, 'figure figcaption')
    await page.keys('ArrowUp', 'Shift+Enter')
    await until('the figure to go', async () => !(await isSeen(page, 'figure')))
    await page.keys('Escape')
    expect(await page.run(() => document.body.hasAttribute('data-clicked'))).toBe(false)

    page = await on.open('/sample/index.html')
    // The site has another count and another box by now.
    await page.run(() => {
      document.querySelector('main')?.prepend(document.createElement('div'))
      const caption = document.querySelector('figcaption')
      if (caption) caption.textContent += ' 14 comments'
    })
    const popup = await cleaned(page)
    expect(await isSeen(page, 'figure')).toBe(false)
    await press(popup, 'tab', 'Set aside')
    await has(popup, 'heading', 'Hidden by you')
    await popup.screenshot(on.picture('popup-hidden'))
    await press(popup, 'button', 'Show again')
    await until('the figure', () => isSeen(page, 'figure'))
    await undone(popup)
  })

  it('has its bar in the window, however far the reader zooms in', async () => {
    const { page } = await pick()
    const width = await page.run(() => innerWidth)
    await page.zoom(4)
    await until('the zoom', async () => (await page.run(() => innerWidth)) < width / 3)
    await page.screenshot(on.picture('picker-zoomed'))
    const top = await page.run(() => {
      const rows = Array.from({ length: innerHeight }, (_, y) => document.elementFromPoint(innerWidth / 2, y))
      return rows.findIndex((element) => element?.localName === 'unecho-picker')
    })
    await page.zoom(1)
    await until('the zoom', async () => (await page.run(() => innerWidth)) === width)
    await page.keys('Escape')
    expect(top).toBeGreaterThan(12)
  })

  it('leaves a dialog that keeps the reader from the rest of the page', async () => {
    const { page } = await pick('showModal')
    await page.keys('ArrowUp', 'ArrowUp', 'Enter')
    await until('something hidden', () => page.run(() => document.querySelector('[data-unecho~=folded]') !== null))
    expect(await isSeen(page, 'dialog')).toBe(true)
  })

  it('shows a dialog that it hid when that comes to keep the reader from the rest of the page', async () => {
    let { page } = await pick('show')
    await point(page, 'dialog p')
    await page.keys('ArrowUp', 'Shift+Enter')
    await until('the dialog to go', async () => !(await isSeen(page, 'dialog')))
    await page.keys('Escape')

    page = await on.open('/sample/index.html')
    await addDialog(page, 'showModal')
    await (await cleaned(page)).close()
    expect(await isSeen(page, 'dialog')).toBe(true)

    page = await on.open('/sample/index.html')
    await addDialog(page, 'show')
    const popup = await cleaned(page)
    expect(await isSeen(page, 'dialog')).toBe(false)
    await page.run(() => {
      document.querySelector('dialog')?.close()
      document.querySelector('dialog')?.showModal()
    })
    await until('the dialog', () => isSeen(page, 'dialog'))
    await undone(popup)
  })
})
