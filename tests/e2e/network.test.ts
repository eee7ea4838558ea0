import { describe, expect, it } from 'vitest'
import { has, press } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

describe.each(BROWSERS)('the network in $name', (browser) => {
  // All requests of the whole browser, to this machine too, pass one proxy that writes them down.
  const on = stage(browser, { counted: true })

  it('is asked for nothing but what the page itself asks for', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'checked')
    for (const tab of ['Summary', 'Article', 'Set aside']) await press(popup, 'tab', tab)
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    await popup.close()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(on.server.foreign).toEqual([])
    expect(on.server.own.sort()).toEqual(['/sample/courier.css', '/sample/ferry.svg', '/sample/index.html'])
  })

  it('is asked by the reader for nothing but the pictures that the page itself shows', async () => {
    const page = await on.open('/e2e/pages/pictures.html')
    const popup = await page.popup()
    await page.run(() => scrollTo(0, 0))
    const asked = new Set(on.server.own)
    expect(asked).toContain('/sample/ferry.svg')
    const before = on.server.own.length
    await press(popup, 'button', 'Reader')
    const reader = await on.driver.reader()
    await has(reader, 'button', 'Load picture')
    await expect
      .poll(() => reader.run(() => [...document.images].filter((image) => image.naturalWidth > 0).length))
      .toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(on.server.own.slice(before).filter((path) => !asked.has(path))).toEqual([])
    expect(on.server.foreign).toEqual([])
    // What the page has not loaded, it loads when its reader says so.
    await press(reader, 'button', 'Load picture')
    await expect.poll(() => on.server.own).toContain('/sample/ferry.svg?later')
    await reader.close()
  })

  it('would have shown a request, had there been one', async () => {
    const page = await on.open('/sample/index.html')
    await page.run(() => {
      fetch('http://elsewhere.example/counted').catch(() => {})
    })
    await expect.poll(() => on.server.foreign).toContain('http://elsewhere.example/counted')
  })

  it('is closed to the popup by its own policy', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    const answer = await popup.run(() => fetch('http://elsewhere.example/popup').then(String, (error) => error.name))
    expect(answer).toBe('TypeError')
    expect(on.server.foreign).not.toContain('http://elsewhere.example/popup')
    await popup.close()
  })
})
