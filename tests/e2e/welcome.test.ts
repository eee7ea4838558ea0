import { describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { until } from './driver.ts'
import { has, textOf } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

describe.each(BROWSERS)('the page after installing in $name', (browser) => {
  const on = stage(browser, { keepWelcome: true })

  it('says what it does, how to have it at hand, and what it never does', async () => {
    const welcome = await on.driver.welcome()
    await has(welcome, 'heading', 'Read the article once')
    const text = await textOf(welcome)
    expect(text).toContain(browser.name === 'firefox' ? 'Pin to Toolbar' : 'then the pin next to Unecho')
    expect(text).toContain('Alt+Shift+U')
    expect(text).toContain('sends nothing anywhere')
    await has(welcome, 'button', 'Options')
    for (const scheme of ['light', 'dark'] as const) {
      await welcome.scheme(scheme)
      await welcome.screenshot(on.picture(`welcome-${scheme}`))
      expect(await violations(welcome), scheme).toEqual([])
    }
  })

  it('can be read from right to left, and in a narrow window without scrolling sideways', async () => {
    const welcome = await on.driver.welcome()
    await welcome.run(() => {
      document.documentElement.dir = 'rtl'
      document.body.style.width = '320px'
    })
    await until('the layout', () => welcome.run(() => document.querySelector('main')!.scrollWidth <= 320))
    await welcome.screenshot(on.picture('welcome-narrow-rtl'))
  })
})
