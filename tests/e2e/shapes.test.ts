import { describe, expect, it } from 'vitest'
import type { Chromium } from './chromium.ts'
import { cleaned, undone } from './cleaning.ts'
import { type PageView, until } from './driver.ts'
import { linksOnPaper } from './paper.ts'
import { all, press } from './roles.ts'
import { BROWSERS, markup, stage } from './scenario.ts'

const SHAPES = '/e2e/pages/shapes.html'

type Box = { left: number; top: number; width: number; height: number }

/** Runs in a page: where these elements stand on it, in whole CSS pixels; one that is hidden has no height. */
function boxes(...ids: string[]): Record<string, Box> {
  const entries = ids.map((id) => {
    const { left, top, width, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect()
    const [x, y, w, h] = [left + scrollX, top + scrollY, width, height].map(Math.round) as [
      number,
      number,
      number,
      number,
    ]
    return [id, { left: x, top: y, width: w, height: h }]
  })
  return Object.fromEntries(entries)
}

/** Runs in a page: how many markers there are, and which stand wrong: not beside their element, or over some text. */
function markers(): { count: number; wrong: string[] } {
  const near = (one: number, other: number) => Math.abs(one - other) < 1.5
  const texts = [...document.querySelectorAll('article p, article h1, figure, #lines span')].filter((one) =>
    one.checkVisibility(),
  )
  const all = [...document.querySelectorAll('unecho-mark')]
  const wrong = all.filter((mark) => {
    const [number, side] = (mark.getAttribute('data-unecho-marker') ?? '').split(' ')
    const box = mark.getBoundingClientRect()
    const anchor = document.querySelector(`[data-unecho~="${number}"]`)?.getBoundingClientRect()
    if (!anchor) return true
    const isBeside = near(
      side === 'below' ? box.top - 8 : box.bottom + 8,
      side === 'below' ? anchor.bottom : anchor.top,
    )
    const isAligned = near(box.left, anchor.left) && near(box.width, anchor.width)
    const covers = texts.some((text) => {
      const other = text.getBoundingClientRect()
      const isApart = other.top > box.bottom - 1 || other.bottom < box.top + 1
      return !isApart && other.left < box.right - 1 && other.right > box.left + 1
    })
    return !isBeside || !isAligned || covers || box.height < 20
  })
  return { count: all.length, wrong: wrong.map((mark) => mark.outerHTML) }
}

const MARKERS = { count: 4, wrong: [] }

async function openClean(page: PageView): Promise<PageView> {
  await (await cleaned(page)).close()
  return page
}

describe.each(BROWSERS)('a page of many shapes in $name', (browser) => {
  const on = stage(browser)

  it('keeps its shape where something is folded, and has no holes', async () => {
    const page = await on.open(SHAPES)
    const before = await page.run(markup)
    const asItWas = await page.run(boxes, 'picture', 'beside', 'cell1', 'cell3', 'cell4', 'left', 'outer', 'below')
    const popup = await cleaned(page)
    const now = await page.run(boxes, ...Object.keys(asItWas), 'side', 'cell2', 'right', 'inline', 'said')
    // The float that is kept has its place and size, and the text beside it gets the room of the one that is folded.
    expect(now.picture).toMatchObject({ left: asItWas.picture?.left, width: asItWas.picture?.width, height: 90 })
    expect(now.side).toMatchObject({ width: 0, height: 0 })
    expect(now.beside?.height).toBeLessThan(asItWas.beside?.height as number)
    // No cell of the grid moves into the place of the folded one.
    for (const cell of ['cell1', 'cell3', 'cell4'] as const) {
      expect(now[cell], cell).toMatchObject({ left: asItWas[cell]?.left, width: asItWas[cell]?.width })
    }
    expect(now.cell2?.height).toBe(0)
    expect(now.cell3?.top).toBe(now.cell1?.top)
    expect(now.cell4?.top).toBeGreaterThan(now.cell3?.top as number)
    // In a row the one that is left takes it all.
    expect(now.right?.width).toBe(0)
    expect(now.left?.width).toBeGreaterThan((asItWas.left?.width as number) * 1.9)
    // A box goes with the last that stood in it, border and padding too.
    expect(now.outer).toMatchObject({ width: 0, height: 0 })
    // Between paragraphs that line breaks part, and at the end of a line, nothing is left open and nothing put in.
    expect(now.said?.height).toBe(0)
    expect(now.inline?.width).toBe(0)
    const seen = await page.run(() => (document.querySelector('#lines') as HTMLElement).innerText.split(/\n+/).length)
    expect(seen).toBe(2)
    expect(await page.run(() => document.querySelector('#lines br')?.getClientRects().length)).toBe(1)
    expect(await page.run(() => document.querySelector('#line')?.getAttribute('data-unecho'))).toBeNull()
    expect(await page.run(markers)).toEqual(MARKERS)
    await page.screenshot(on.picture('shapes'))
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
    expect(await page.run(boxes, ...Object.keys(asItWas))).toEqual(asItWas)
    expect(await page.run(() => CSS.highlights.size)).toBe(0)
  })

  it.each(['narrow', 'rtl', 'dark'])('has its markers in place, and legible: %s', async (kind) => {
    const page = await on.open(SHAPES)
    await page.run((kind) => document.body.classList.add(kind), kind)
    await openClean(page)
    expect(await page.run(markers)).toEqual(MARKERS)
    await page.screenshot(on.picture(`shapes-${kind}`))
  })

  it('has its markers in place when the reader zooms, and when a picture comes late', async () => {
    const page = await openClean(await on.open(SHAPES))
    const width = await page.run(() => innerWidth)
    for (const factor of [2, 0.5]) {
      await page.zoom(factor)
      await until('the zoom', async () => Math.abs((await page.run(() => innerWidth)) * factor - width) < 30)
      await until('the markers', async () => (await page.run(markers)).wrong.length === 0)
      expect(await page.run(markers)).toEqual(MARKERS)
      await page.screenshot(on.picture(`shapes-zoom-${factor}`))
    }
    await page.zoom(1)
    await until('the zoom', async () => (await page.run(() => innerWidth)) === width)
    // A picture that comes late moves all that stands below it.
    await page.run(async () => {
      const picture = new Image()
      picture.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400"/>'
      document.querySelector('#line')?.before(picture)
      await picture.decode()
    })
    await until('the markers', async () => (await page.run(markers)).wrong.length === 0)
    expect(await page.run(markers)).toEqual(MARKERS)
  })

  it('has its markers in place in forced colours', async () => {
    const page = await on.open(SHAPES)
    await page.prefer('forced-colors', true)
    try {
      await until('forced colours', () => page.run(() => matchMedia('(forced-colors: active)').matches))
      await openClean(page)
      expect(await page.run(markers)).toEqual(MARKERS)
      await page.screenshot(on.picture('shapes-forced-colours'))
    } finally {
      await page.prefer('forced-colors', false)
    }
  })

  it('shows a place on it without moving there by degrees, if the reader wants no motion', async () => {
    const page = await on.open(SHAPES)
    await page.prefer('prefers-reduced-motion', true)
    try {
      await until('no motion', () => page.run(() => matchMedia('(prefers-reduced-motion: reduce)').matches))
      await page.run(() => {
        document.body.style.paddingBottom = '4000px'
        const stops: number[] = []
        addEventListener('scroll', () => stops.push(scrollY))
        Object.assign(window, { stops })
      })
      const popup = await page.popup()
      await press(popup, 'tab', 'Set aside')
      const place = async () => {
        const items = await all(popup, 'listitem')
        return 1 + items.findIndex(({ text }) => text.includes('Sluice keepers vote'))
      }
      await press(popup, 'button', 'Show on page', (await until('the promo in the list', place)) - 1)
      const stops = () => page.run(() => [...new Set((window as unknown as { stops: number[] }).stops)])
      await until('the place in the window', async () => {
        const { outer } = await page.run(boxes, 'outer')
        return Math.abs((await page.run(() => scrollY + innerHeight / 2)) - outer!.top - outer!.height / 2) < 60
      })
      await popup.close()
      expect(await stops()).toHaveLength(1)
    } finally {
      await page.prefer('prefers-reduced-motion', false)
    }
  })

  it('is printed clean', async () => {
    const page = await openClean(await on.open(SHAPES))
    expect(linksOnPaper(await page.print())).toEqual(['https://ardo.example/herons', 'https://ardo.example/salt'])
  })
})

describe('markers in chromium, in the eyes of who sees only a few colours or only paper', () => {
  const on = stage(BROWSERS[0])

  it('have the colour of links, and are not printed', async () => {
    const page = await openClean(await on.open(SHAPES))
    const tabs = await (on.driver as Chromium).browser.pages()
    const tab = tabs.find((one) => one.url().endsWith(SHAPES))!
    const session = await tab.createCDPSession()
    await session.send('DOM.enable')
    await page.prefer('forced-colors', true)
    const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true })
    const buttons = nodes.filter(({ localName, parentId }) => localName === 'button' && parentId !== undefined)
    expect(buttons.length).toBeGreaterThanOrEqual(MARKERS.count)
    await session.send('CSS.enable')
    const link = await page.run(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = 'LinkText'
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    })
    const colourOf = async (nodeId: number, property: string) => {
      const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId })
      return computedStyle.find(({ name }) => name === property)?.value
    }
    for (const { nodeId, pseudoElements = [] } of buttons) {
      expect(await colourOf(nodeId, 'color')).toBe(link)
      const triangle = pseudoElements.find(({ pseudoType }) => pseudoType === 'before')
      expect(await colourOf(triangle?.nodeId ?? 0, 'background-color')).toBe(link)
    }
    await tab.emulateMediaType('print')
    expect(await page.run(() => document.querySelector('unecho-mark')?.getClientRects().length)).toBe(0)
  })
})
