import { describe, expect, it } from 'vitest'
import { cleaned, undone } from './cleaning.ts'
import { type PageView, until } from './driver.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, markup, stage } from './scenario.ts'

/** What the pages of these tests have in their own world. */
interface Site {
  render(): void
  append(name: string): void
  go(name: string): void
  view: { paragraphs: string[] }
  STORIES: Record<string, { title: string }>
  taken: number
}

/** Runs in a page: how many of the paragraphs below an element a reader sees. */
function paragraphs(selector: string): { seen: number; hidden: number } {
  const all = [...document.querySelectorAll(`${selector} p`)]
  const seen = all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length
  return { seen, hidden: all.length - seen }
}

/** Waits until so many paragraphs are seen and hidden. */
async function sees(page: PageView, selector: string, seen: number, hidden: number): Promise<void> {
  await until(`${seen} paragraphs and ${hidden} folded in ${selector}`, async () => {
    const there = await page.run(paragraphs, selector)
    return there.seen === seen && there.hidden === hidden
  })
}

describe.each(BROWSERS)('a page that changes in $name', (browser) => {
  const on = stage(browser)

  it('stays folded when the page renders all its nodes anew', async () => {
    const page = await on.open('/e2e/pages/rerender.html')
    const popup = await cleaned(page)
    await sees(page, '#app', 5, 5)
    await page.run(() => (window as unknown as Site).render())
    await sees(page, '#app', 5, 5)
    await undone(popup)
    await page.run(() => (window as unknown as Site).render())
    const after = await page.run(markup)
    expect(after).not.toContain('data-unecho')
    await sees(page, '#app', 10, 0)
  })

  it('shows all that it kept a copy of while it was clean, and is clean again when told to', async () => {
    const page = await on.open('/e2e/pages/rerender.html')
    const popup = await cleaned(page)
    await sees(page, '#app', 5, 5)
    // As sites do that keep each page for when the reader goes back to it.
    await page.run(() => Object.assign(window, { kept: document.querySelector('#app')?.innerHTML }))
    await undone(popup)
    await page.run(() => {
      document.querySelector('#app')!.innerHTML = (window as unknown as { kept: string }).kept
    })
    await sees(page, '#app', 10, 0)
    await cleaned(page)
    await sees(page, '#app', 5, 5)
  })

  it('shows and keeps what the reader pointed at, wherever it stands by then, and says when it is gone', async () => {
    const page = await on.open('/e2e/pages/rerender.html')
    const popup = await cleaned(page)
    await page.run(() => {
      const news =
        'At noon the village has put up a notice at the cellar door, which says that the lamps are lit at six.'
      const first = document.querySelector('#app p')
      for (const more of [' Bring a coat.', ' Bring a cup.'])
        first?.before(Object.assign(document.createElement('p'), { textContent: news + more }))
    })
    await sees(page, '#app', 7, 5)
    // The page is looked at again a moment after it changed.
    await new Promise((done) => setTimeout(done, 1500))
    const point = await press(popup, 'button', /\w+ \w+ \w+ \w+ \w+ \w+/)
    const shown = () => page.run(() => [...(CSS.highlights.get('unecho-shown') ?? [])].join(''))
    expect(await until('the sentence', shown)).toBe(point.text)
    await page.run(() => document.querySelector('#app')?.replaceChildren())
    await press(popup, 'button', /\w+ \w+ \w+ \w+ \w+ \w+/)
    await until('a word about it', async () => (await textOf(popup)).includes('cannot be seen on the page now'))
    await popup.close()
  })

  it('is not seen unfolded for a moment when it renders its nodes anew', async () => {
    const page = await on.open('/e2e/pages/rerender.html')
    const popup = await cleaned(page)
    await sees(page, '#app', 5, 5)
    const most = await page.run(async () => {
      const site = window as unknown as Site
      let most = 0
      const until = performance.now() + 1000
      site.render()
      while (performance.now() < until) {
        await new Promise(requestAnimationFrame)
        most = Math.max(most, [...document.querySelectorAll('#app p')].filter((one) => one.checkVisibility()).length)
      }
      return most
    })
    expect(most).toBe(5)
    await undone(popup)
    expect(await page.run(markup)).not.toContain('data-unecho')
  })

  it('stays folded when a component renders its shadow tree anew', async () => {
    const page = await on.open('/e2e/pages/shadowed.html')
    const seen = () =>
      page.run(() => {
        const all = document.querySelector('news-story')?.shadowRoot?.querySelectorAll('p') ?? []
        return [...all].filter((one) => one.checkVisibility()).length
      })
    const popup = await cleaned(page)
    await until('5 paragraphs', async () => (await seen()) === 5)
    await page.run(() => (window as unknown as Site).render())
    await until('5 paragraphs again', async () => (await seen()) === 5)
    await undone(popup)
    expect(await seen()).toBe(10)
    const inside = await page.run(() => document.querySelector('news-story')?.shadowRoot?.innerHTML)
    expect(inside).not.toContain('data-unecho')
  })

  it('folds what comes late', async () => {
    const page = await on.open('/e2e/pages/rerender.html')
    await page.run(() => {
      const { view, render } = window as unknown as Site
      view.paragraphs = view.paragraphs.slice(0, 6)
      render()
    })
    const before = await page.run(markup)
    const popup = await cleaned(page)
    await sees(page, '#app', 3, 3)
    await page.run(() => {
      const first = document.querySelector('#app p')?.textContent ?? ''
      document.querySelector('#app article')?.append(Object.assign(document.createElement('p'), { textContent: first }))
    })
    await sees(page, '#app', 3, 4)
    await page.run(() => document.querySelector('#app article')?.lastElementChild?.remove())
    await sees(page, '#app', 3, 3)
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
  })

  it('reads each story of an endless page by itself', async () => {
    const page = await on.open('/e2e/pages/endless.html')
    const popup = await cleaned(page)
    await popup.close()
    await sees(page, '#orchard', 6, 5)
    const first = await until('a count', async () => Number((await page.badge()).text))
    for (const [index, story] of ['bridge', 'kiln'].entries()) {
      await page.run((story) => {
        const { append, STORIES } = window as unknown as Site
        history.replaceState(null, '', `?story=${story}`)
        append(story)
        document.title = STORIES[story]!.title
      }, story)
      for (const one of ['orchard', 'bridge', 'kiln'].slice(0, index + 2)) await sees(page, `#${one}`, 6, 5)
      await until('a count of all', async () => Number((await page.badge()).text) === first * (index + 2))
    }
    // The popup tells of the story that the reader has before him, whichever of them the page names in its title.
    const showsAt = async (id: string, title: string) => {
      await page.run((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), id)
      const popup = await page.popup()
      await has(popup, 'heading', title)
      await popup.close()
    }
    await showsAt('bridge', 'Rope bridge at Kessen gorge')
    await showsAt('orchard', 'Village orchard opens its cellar')
    await undone(await page.popup())
    for (const one of ['orchard', 'bridge', 'kiln']) await sees(page, `#${one}`, 11, 0)
    expect(await page.run(markup)).not.toContain('unecho')
  })

  it('starts anew when the address changes without a load', async () => {
    const page = await on.open('/e2e/pages/router.html')
    const popup = await cleaned(page)
    await sees(page, '#text', 5, 5)
    await press(popup, 'tab', 'Set aside')
    await press(popup, 'button', 'Keep')
    await has(popup, 'button', 'Fold again')
    await popup.close()
    await page.run(() => (window as unknown as Site).go('bridge'))
    await sees(page, '#text', 5, 5)
    const again = await page.popup()
    await has(again, 'heading', 'Rope bridge at Kessen gorge')
    await press(again, 'tab', 'Set aside')
    await has(again, 'button', 'Keep')
    expect(await all(again, 'button', 'Fold again')).toEqual([])
    await undone(again)
    expect(await page.run(markup)).not.toContain('data-unecho')
  })
})

describe.each(BROWSERS)('a page that takes the markers away in $name', (browser) => {
  const on = stage(browser)

  it('gets them back a few times, and is then folded without', async () => {
    const page = await on.open('/e2e/pages/rerender.html')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    const marked = () => page.run(() => document.querySelectorAll('unecho-mark').length)
    const rooms = () => page.run(() => document.querySelectorAll('[data-unecho*=room]').length)
    expect(await marked()).toBe(await rooms())
    let times = 0
    while ((await rooms()) > 0 && times < 10) {
      await page.run(() => document.querySelector('unecho-marks')?.remove())
      times++
      await until('an answer', async () => (await marked()) > 0 || (await rooms()) === 0, 30_000)
    }
    expect(times).toBeGreaterThan(1)
    expect(times).toBeLessThan(10)
    expect(await marked()).toBe(0)
    await sees(page, '#app', 5, 5)
    await undone(popup)
    expect(await page.run(markup)).toBe(before)
  })
})

// In a browser of its own, because what the reader keeps above is remembered for the site.
describe.each(BROWSERS)('a page that fights in $name', (browser) => {
  const on = stage(browser)

  it('lets a page have its way that takes every mark away', async () => {
    const page = await on.open('/e2e/pages/jealous.html')
    const before = await page.run(markup)
    const popup = await cleaned(page)
    const taken = () => page.run(() => (window as unknown as Site).taken)
    // Between two rounds a marker stands; without one, all is given up.
    const isOver = async () => (await taken()) >= 20 && (await page.run(markup)) === before
    await until('the end of the quarrel', isOver, 60_000)
    const rounds = await taken()
    expect(rounds).toBeLessThanOrEqual(45)
    await popup.close()
    const again = await page.popup()
    await until('a word about it', async () => (await textOf(again)).includes('This page undoes changes'))
    expect(await taken()).toBe(rounds)
    await again.screenshot(on.picture('popup-resists'))
    await undone(again)
    expect(await page.run(markup)).toBe(before)
  })
})
