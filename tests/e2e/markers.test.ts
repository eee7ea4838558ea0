import type { SerializedAXNode } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { Chromium } from './chromium.ts'
import { cleaned, undone } from './cleaning.ts'
import { until } from './driver.ts'
import { pixelsOf } from './pixels.ts'
import { all, press } from './roles.ts'
import { BROWSERS, markup, stage } from './scenario.ts'

/** The ground of words that only one copy has, as highlights.css gives it: #bfe3d6. */
const DIFFERING: [number, number, number] = [0xbf, 0xe3, 0xd6]

/** Runs in a page: where the marker stands that follows an element, which is brought into the window for it. */
function markerAfter(selector: string): { x: number; y: number } {
  const anchor = document.querySelector(selector)
  anchor?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = anchor?.getBoundingClientRect()
  return { x: (box?.x ?? 0) + 60, y: (box?.bottom ?? 0) + 20 }
}

/** An element as screen readers know it, and all within. */
function everyNode(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)]
}

/** Runs in a page: whether an element can be read. */
function readable(selector: string): boolean {
  return document.querySelector(selector)?.checkVisibility() ?? false
}

describe.each(BROWSERS)('markers in $name', (browser) => {
  const on = stage(browser)

  it('stand thin where something is folded, open it on a click, and fold it again', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    await popup.close()
    await page.screenshot(on.picture('markers'))
    expect(await page.run(readable, '#copy')).toBe(false)
    // A box that asks goes with its field, its button and its picture.
    expect(await page.run(readable, 'aside')).toBe(false)
    const folded = await page.run(markup)
    const { x, y } = await page.run(markerAfter, 'p:has(+ .again)')
    await page.click(x, y)
    await until('the copy', () => page.run(readable, '#copy'))
    await page.screenshot(on.picture('markers-open'))
    await page.click(x, y)
    await until('the copy to go', async () => !(await page.run(readable, '#copy')))
    expect(await page.run(markup)).toBe(folded)
    await undone(await page.popup())
    expect(await page.run(markup)).toBe(before)
  })

  it('stay, and a box that asks stays folded, however often the page is read', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    for (const name of ['once', 'twice', 'thrice']) {
      // A copy is folded as soon as the page has been read again.
      await page.run((name) => {
        const copy = document.querySelector('#copy')?.cloneNode(true) as HTMLElement
        copy.id = name
        copy.removeAttribute('data-unecho')
        document.querySelector('article')?.append(copy)
      }, name)
      await until(`the copy put in ${name} to go`, async () => !(await page.run(readable, `#${name}`)))
      expect(await page.run(readable, 'aside'), name).toBe(false)
    }
  })

  it('find another place where the page hides what they stand beside, and lie nowhere else meanwhile', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    const isPlaced = () => {
      const places = [...document.querySelectorAll('[data-unecho*="room-"]')]
      return (
        places.length === document.querySelectorAll('unecho-mark').length &&
        places.every((one) => one.checkVisibility())
      )
    }
    expect(await page.run(isPlaced)).toBe(true)
    const below = await page.run(() => {
      document.querySelector<HTMLElement>('p:has(+ .again)')!.style.display = 'none'
      // Laid out at once, before anything could be done about it.
      const foot = document.body.getBoundingClientRect().bottom
      return [...document.querySelectorAll('unecho-mark')].filter((one) => one.getBoundingClientRect().top >= foot)
        .length
    })
    expect(below).toBe(0)
    expect(await page.run(isPlaced)).toBe(false)
    await until('another place', () => page.run(isPlaced))
  })

  it('open for a link that leads to what is folded', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    expect(await page.run(readable, '#copy')).toBe(false)
    await page.run(() => {
      location.hash = '#copy'
    })
    await until('the copy', () => page.run(readable, '#copy'))
  })

  it('are reached and pressed by keyboard', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    await page.click(5, 300)
    const open = () => page.run(() => document.querySelectorAll('[data-unecho~=open]').length)
    for (let step = 0; step < 12 && (await open()) === 0; step++) await page.keys('Tab', 'Enter')
    expect(await open()).toBeGreaterThan(0)
    await page.keys(' ')
    await until('it to fold again', async () => (await open()) === 0)
  })

  it('show which words only the near copy has', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    const { x, y } = await page.run(markerAfter, 'p:has(+ #near)')
    await page.click(x, y)
    await until('the near copy', () => page.run(readable, '#near'))
    const differing = await page.run(() => [...(CSS.highlights.get('unecho-differs') ?? [])].map(String))
    expect(differing).toEqual(['autumn'])
    const picture = on.picture('markers-differing')
    await page.screenshot(picture)
    expect(await pixelsOf(picture, DIFFERING, page)).toBeGreaterThan(100)
  })

  it('open for what the popup shows, and fold it again', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    const popup = await cleaned(page)
    await press(popup, 'tab', 'Set aside')
    const items = await all(popup, 'listitem')
    await press(
      popup,
      'button',
      'Show on page',
      items.findIndex(({ text }) => text.includes('forty-one years')),
    )
    await until('the copy', () => page.run(readable, '#copy'))
    await popup.close()
    // It is scrolled to gently, and a click meanwhile would miss the marker.
    await until('the page to stand still', async () => {
      const before = await page.run(() => scrollY)
      await new Promise((resolve) => setTimeout(resolve, 400))
      return (await page.run(() => scrollY)) === before
    })
    const { x, y } = await page.run(markerAfter, 'p:has(+ .again)')
    await page.click(x, y)
    await until('the copy to go', async () => !(await page.run(readable, '#copy')))
  })

  it.each(['dark', 'rtl'])('suit a page that is %s', async (kind) => {
    const page = await on.open('/e2e/pages/markers.html')
    await page.run((kind) => document.body.classList.add(kind), kind)
    await (await cleaned(page)).close()
    await page.screenshot(on.picture(`markers-${kind}`))
    expect(await page.run(() => document.querySelectorAll('unecho-mark').length)).toBe(4)
  })

  it('take the ink that the page changes to while it is clean', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    const inks = () =>
      page.run(() => {
        const marks = [...document.querySelectorAll<HTMLElement>('unecho-mark')]
        return [...new Set(marks.map((mark) => mark.style.getPropertyValue('--unecho-ink')))]
      })
    const ink = () => page.run(() => getComputedStyle(document.querySelector('article')!).color)
    expect(await inks()).toEqual([await ink()])
    const day = await ink()
    await page.run(() => document.body.classList.add('dark'))
    await until('the ink of the night', async () => (await inks())[0] === (await ink()))
    expect(await inks()).not.toEqual([day])
    await page.run(() => document.body.classList.remove('dark'))
    await until('the ink of the day', async () => (await inks())[0] === day)
    await page.run(() => {
      const dark = '<style>@media (prefers-color-scheme: dark) { body { color: rgb(200, 210, 220) } }</style>'
      document.head.insertAdjacentHTML('beforeend', dark)
    })
    await page.scheme('dark')
    await until('the ink of the dark scheme', async () => (await inks())[0] === 'rgb(200, 210, 220)')
    await page.scheme('light')
  })

  it('leave what is folded out of selecting, searching and the text that is read aloud', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    const texts = await page.run(() => {
      getSelection()?.selectAllChildren(document.body)
      const selected = String(getSelection())
      getSelection()?.removeAllRanges()
      return [selected, document.body.innerText]
    })
    for (const text of texts) {
      expect(text).not.toContain('Ferry crews vote')
      expect(text.split('forty-one years').length).toBe(2)
    }
    expect(await page.run(() => (window as unknown as { find(text: string): boolean }).find('Ferry crews vote'))).toBe(
      false,
    )
  })

  it('are not copied along, and neither is what is folded', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    await page.click(5, 300)
    await page.run(() => document.execCommand('selectAll'))
    await page.keys('Control+c')
    const text = await until('the story on the clipboard', async () => {
      const { 'text/plain': text = '' } = await on.driver.clipboard()
      return text.includes('Oil for one winter') && text
    })
    expect(text).not.toMatch(/folded|set aside|Ferry crews vote/)
    expect(text.split('forty-one years').length).toBe(2)
  })
})

describe('markers in chromium', () => {
  const on = stage(BROWSERS[0])

  it('are named for who cannot see them', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    await (await cleaned(page)).close()
    const tabs = await (on.driver as Chromium).browser.pages()
    const tab = tabs.find((one) => one.url().endsWith('/markers.html'))
    const tree = await tab?.accessibility.snapshot()
    const nodes = tree ? everyNode(tree) : []
    const names = nodes.map(({ name }) => name ?? '').join('\n')
    expect(names).toContain('2 paragraphs folded: same as above')
    expect(names).toContain('1 promo set aside')
    // What is folded is not read out, but told after the name of what stands for it.
    expect(names).not.toContain('Ferry crews vote')
    const told = nodes.find(({ description }) => description?.includes('Ferry crews vote'))
    expect(told?.name).toContain('1 promo set aside')
  })
})
