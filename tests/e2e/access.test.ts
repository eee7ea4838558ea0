import { describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { has, press } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

describe.each(BROWSERS)('access in $name', (browser) => {
  const on = stage(browser)

  it.each(['light', 'dark'] as const)('has nothing for axe to report in %s', async (scheme) => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await popup.scheme(scheme)
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'checked')
    for (const tab of ['Summary', 'Article', 'Set aside']) {
      await press(popup, 'tab', tab)
      await has(popup, 'tab', tab, 'selected')
      await popup.screenshot(on.picture(`popup-${tab.toLowerCase().replace(' ', '-')}-${scheme}`))
      expect(await violations(popup)).toEqual([])
    }
    await popup.close()
  })

  it.each(['light', 'dark'] as const)(
    'has nothing for axe to report where there is no article, in %s',
    async (scheme) => {
      const page = await on.open('/e2e/pages/front.html')
      const popup = await page.popup()
      await popup.scheme(scheme)
      await has(popup, 'heading')
      expect(await violations(popup)).toEqual([])
      await popup.close()
    },
  )

  it.each(['light', 'dark'] as const)('has nothing for axe to report in the reader, in %s', async (scheme) => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await press(popup, 'button', 'Reader')
    const reader = await on.driver.reader()
    await reader.scheme(scheme)
    await has(reader, 'heading', 'Brannick')
    expect(await violations(reader)).toEqual([])
    await press(reader, 'button', 'Text')
    expect(await violations(reader)).toEqual([])
    // What lies over the text, menu or bar, may leave half of a button visible, which axe takes for a small one: so each
    // is looked at by itself.
    await press(reader, 'button', 'Text')
    const unfold = (open: boolean) =>
      reader.run((open) => {
        for (const details of document.querySelectorAll('details')) details.open = open
      }, open)
    await unfold(true)
    expect(await violations(reader)).toEqual([])
    await unfold(false)
    await press(reader, 'button', 'Read aloud')
    await has(reader, 'button', 'End reading aloud')
    expect(await violations(reader)).toEqual([])
    await reader.screenshot(on.picture(`reader-${scheme}`))
    await reader.close()
  })

  it('has nothing for axe to report beside the page', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await press(popup, 'button', 'Side panel')
    const panel = await on.driver.panel()
    await has(panel, 'heading', 'Brannick')
    expect(await violations(panel)).toEqual([])
    await page.goto(browser.forbidden)
    await has(panel, 'heading', 'Unecho does not see this page')
    expect(await violations(panel)).toEqual([])
    await panel.close()
  })
})
