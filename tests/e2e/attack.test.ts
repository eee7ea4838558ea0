import { describe, expect, it } from 'vitest'
import type { View } from './driver.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

/** Runs in the popup: all that must not be there, whatever a page says. */
function harm(): string[] {
  const found: string[] = []
  for (const element of document.querySelectorAll('main script, main img, main iframe, main style, main [onerror]')) {
    found.push(element.outerHTML)
  }
  for (const link of document.querySelectorAll('a')) {
    if (!/^https?:$/.test(link.protocol)) found.push(link.outerHTML)
  }
  if (({} as { polluted?: string }).polluted) found.push('polluted')
  if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the popup')
  return found
}

/** Runs in the popup: how much of it lies outside of what may be read at once; the title must not fill the popup. */
const titleHeight = () => document.querySelector('h1')?.getBoundingClientRect().height ?? 0

describe.each(BROWSERS)('a page made to attack in $name', (browser) => {
  const on = stage(browser)

  it('shows harmless text everywhere', { timeout: 240_000 }, async () => {
    const page = await on.open('/e2e/pages/attack.html')
    const popup = await page.popup()
    await has(popup, 'button', 'Copy a link to this sentence')
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'checked')
    expect(await popup.run(titleHeight)).toBeLessThan(100)
    expect(await textOf(popup)).toContain('<script>hit()</script>')
    for (const tab of ['Summary', 'Article', 'Set aside']) {
      await press(popup, 'tab', tab)
      await has(popup, 'tab', tab, 'selected')
      await popup.screenshot(on.picture(`attack-${tab.toLowerCase().replace(' ', '-')}`))
      expect(await popup.run(harm), tab).toEqual([])
    }
    await press(popup, 'tab', 'Article')
    expect(await all(popup, 'link', 'A link that is one')).toHaveLength(1)
    expect(await all(popup, 'link', 'links')).toEqual([])
    expect(await linksOut(popup)).toEqual(['noopener noreferrer'])
    await copies(popup)
    await popup.close()
    const { 'text/html': html } = await on.driver.clipboard()
    expect(html).not.toMatch(/<script|<img|javascript:|vbscript:|data:text/i)
    expect(await page.run(() => (window as unknown as { hits: number }).hits)).toBe(0)
  })
})

async function copies(popup: View): Promise<void> {
  await press(popup, 'button', /^Copy$/)
  await press(popup, 'button', 'Article with formatting')
  await has(popup, 'status', 'Copied.')
}

const linksOut = (popup: View) => popup.run(() => [...new Set([...document.querySelectorAll('a')].map((a) => a.rel))])
