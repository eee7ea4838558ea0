import { describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { type PopupView, until } from './driver.ts'
import { all, has, press } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

const TABS = ['Summary', 'Article', 'Set aside']

/** Runs in the popup: what has the focus, and whether that is to be seen; a hidden radio button shows it on its words. */
function focused(): { name: string; isSeen: boolean } {
  const element = document.activeElement ?? document.body
  const shown = element.matches('input[type=radio]') ? element.nextElementSibling : element
  const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? element)
  const name = element.getAttribute('aria-label') ?? element.id ?? ''
  return {
    name: `${element.localName} ${name || element.textContent?.trim().slice(0, 40)}`,
    isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  }
}

/** Runs in the popup: all that can be pressed and is smaller than 24 CSS pixels; links in running text may be. */
function tooSmall(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, label, [role=tab], summary')]
    .filter((one) => one.checkVisibility())
    .filter((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < 24)
    .map((one) => one.outerHTML)
}

/** Runs in the popup: all that moves by itself, or would when it changes. */
function moving(): string[] {
  const turns = [...document.querySelectorAll('*')].filter((one) => {
    const { transitionDuration, animationName } = getComputedStyle(one)
    return Number.parseFloat(transitionDuration) > 0 || animationName !== 'none'
  })
  return turns.map((one) => one.outerHTML.slice(0, 80))
}

/** Runs in the popup: the texts of the page that are narrower than their room, and so stand at the popup's side, not theirs. */
function shrunkTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.excerpt, .point > span:first-child')]
    .filter((one) => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(one.parentElement as Element)
      const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd)
      return one.clientWidth < (one.parentElement as Element).clientWidth - padding - 1
    })
    .map((one) => one.outerHTML)
}

/** Runs in the popup: colours by which switch and tabs tell their state. */
function stateColours(): { track: string; chosen: string; other: string } {
  const colour = (selector: string, name: 'backgroundColor' | 'borderBottomColor') =>
    getComputedStyle(document.querySelector(selector) as Element)[name]
  return {
    track: colour('.switch-track', 'backgroundColor'),
    chosen: colour('[role=tab][aria-selected=true]', 'borderBottomColor'),
    other: colour('[role=tab][aria-selected=false]', 'borderBottomColor'),
  }
}

describe.each(BROWSERS)('the popup for everyone in $name', (browser) => {
  const on = stage(browser)

  async function opened(): Promise<PopupView> {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await has(popup, 'button', 'Copy a link to this sentence')
    return popup
  }

  it('is used by keyboard alone, and shows where that is', async () => {
    const popup = await opened()
    const seen: string[] = []
    for (let presses = 0; presses < 40; presses++) {
      await popup.key('Tab')
      const { name, isSeen } = await popup.run(focused)
      if (name === seen[0]) break
      if (name.startsWith('body') || name.startsWith('html')) continue
      seen.push(name)
      expect(isSeen, name).toBe(true)
    }
    const order = ['button Clean this page', 'button tab-summary', 'div panel-summary', 'button Copy']
    const places = order.map((name) => seen.indexOf(name))
    expect(places, seen.join('\n')).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    await popup.close()
  })

  it('turns the switch, changes tabs and copies by keys', async () => {
    const popup = await opened()
    const focus = (selector: string) =>
      popup.run((selector) => document.querySelector<HTMLElement>(selector)?.focus(), selector)
    await focus('[role=switch]')
    await popup.key('Enter')
    await has(popup, 'switch', 'Clean this page', 'checked')
    await focus('[role=tab][aria-selected=true]')
    await popup.key('ArrowRight')
    await has(popup, 'tab', 'Article', 'selected')
    await popup.key('ArrowLeft')
    await popup.key('ArrowLeft')
    await has(popup, 'tab', 'Set aside', 'selected')
    await focus('[popovertarget=menu-take-along]')
    await popup.key('Enter')
    await popup.key('Tab')
    expect((await popup.run(focused)).name).toContain('Article as Markdown')
    await popup.key('Enter')
    await has(popup, 'status', 'Copied.')
    expect((await popup.run(focused)).name).toContain('Copy')
    await popup.close()
  })

  it.each(['light', 'dark'] as const)('is as good from right to left, in %s', async (scheme) => {
    const popup = await opened()
    await popup.scheme(scheme)
    await popup.run(() => {
      document.documentElement.dir = 'rtl'
    })
    for (const tab of TABS) {
      await press(popup, 'tab', tab)
      await popup.screenshot(on.picture(`popup-rtl-${tab.toLowerCase().replace(' ', '-')}-${scheme}`))
      expect(await violations(popup), tab).toEqual([])
      expect(await popup.run(() => document.documentElement.scrollWidth <= innerWidth), tab).toBe(true)
      expect(await popup.run(shrunkTexts), tab).toEqual([])
    }
    await popup.close()
  })

  it('has nothing to press that is smaller than 24 pixels', async () => {
    const popup = await opened()
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'button', 'Undo')
    for (const tab of TABS) {
      await press(popup, 'tab', tab)
      expect(await popup.run(tooSmall), tab).toEqual([])
    }
    await press(popup, 'button', /^Copy$/)
    expect(await popup.run(tooSmall)).toEqual([])
    await popup.screenshot(on.picture('popup-copy-menu'))
    expect(await violations(popup)).toEqual([])
    await popup.close()
  })

  it('is whole at twice its size', async () => {
    const popup = await opened()
    await popup.run(() => {
      document.documentElement.style.zoom = '2'
    })
    for (const tab of TABS) {
      await press(popup, 'tab', tab)
      const { inside, own } = await popup.run(() => ({
        inside: document.querySelector('.read-page')?.scrollWidth ?? 0,
        own: document.querySelector('.read-page')?.clientWidth ?? 0,
      }))
      expect(inside, tab).toBeLessThanOrEqual(own)
    }
    await popup.run(() => document.querySelector('.page-actions')?.scrollIntoView())
    expect(await all(popup, 'button', /^Copy$/)).toHaveLength(1)
    await popup.close()
  })

  it('keeps still for who wants that', async () => {
    const popup = await opened()
    expect(await popup.run(moving)).not.toEqual([])
    await popup.prefer('prefers-reduced-motion', true)
    await until('stillness', async () => (await popup.run(moving)).length === 0)
    await popup.prefer('prefers-reduced-motion', false)
    await popup.close()
  })

  it('tells its states apart in the colours that the reader has forced', async () => {
    const popup = await opened()
    await popup.prefer('forced-colors', true)
    try {
      await until('forced colours', () => popup.run(() => matchMedia('(forced-colors: active)').matches))
      const off = await popup.run(stateColours)
      expect(off.chosen).not.toBe(off.other)
      await press(popup, 'switch', 'Clean this page')
      await has(popup, 'switch', 'Clean this page', 'checked')
      await popup.screenshot(on.picture('popup-forced-colors'))
      expect((await popup.run(stateColours)).track).not.toBe(off.track)
      // The contrast of forced colours is the system's own; the test browser's is lower than any that people choose.
      expect((await violations(popup)).filter((one) => !one.startsWith('color-contrast'))).toEqual([])
    } finally {
      await popup.prefer('forced-colors', false)
      await popup.close()
    }
  })
})
