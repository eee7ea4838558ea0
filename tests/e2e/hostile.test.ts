import { describe, expect, it } from 'vitest'
import { cleaned, undone } from './cleaning.ts'
import { until } from './driver.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

/** Runs in a page whose own functions may be broken: how many paragraphs of the story are seen and folded. */
function storyParagraphs(): { seen: number; hidden: number } {
  const all = [...Document.prototype.querySelectorAll.call(document, '#story p')]
  const seen = all.filter((one) => one.checkVisibility()).length
  return { seen, hidden: all.length - seen }
}

describe.each(BROWSERS)('a hostile page in $name', (browser) => {
  const on = stage(browser)
  const open = (way: string) => on.open(`/e2e/pages/hostile.html?way=${way}`)

  it.each(['endless', 'deep', 'million', 'heavy', 'long'])('is folded and given back: %s', async (way) => {
    const page = await open(way)
    const popup = await page.popup()
    // It can be pressed once the page is read, which takes long here.
    await until('a switch', async () => (await all(popup, 'switch', 'Clean this page')).length > 0, 90_000)
    await press(popup, 'switch', 'Clean this page')
    await until(
      'folded copies',
      async () => {
        const { seen, hidden } = await page.run(storyParagraphs)
        return seen === 5 && hidden === 5
      },
      90_000,
    )
    await until('the switch', () => has(popup, 'switch', 'Clean this page', 'checked'), 60_000)
    // One that is not read to its end says so.
    expect((await textOf(popup)).includes('too large')).toBe(way === 'heavy')
    if (way === 'heavy') await popup.screenshot(on.picture('popup-too-large'))
    await undone(popup)
    expect(await page.run(storyParagraphs)).toEqual({ seen: 10, hidden: 0 })
    expect(await page.run(() => document.querySelectorAll('[data-unecho], unecho-marks').length)).toBe(0)
  })

  it('goes on with its own work while it is clean', async () => {
    const page = await open('endless')
    const popup = await cleaned(page)
    const added = () => page.run(() => (window as unknown as { added: number }).added)
    const before = await added()
    await until('more comments', async () => (await added()) > before + 50)
    expect(await page.run(storyParagraphs)).toEqual({ seen: 5, hidden: 5 })
    await undone(popup)
  })

  it.each(['prototypes', 'getters'])('may break its own world, since ours is another: %s', async (way) => {
    const page = await open(way)
    const popup = await cleaned(page)
    await press(popup, 'tab', 'Set aside')
    expect(await textOf(popup)).toContain('Village orchard opens its cellar')
    await undone(popup)
  })

  it('is left alone, with a word, where its fields stand for what every script asks for', async () => {
    const page = await open('names')
    const popup = await page.popup()
    if (browser.name === 'chromium') {
      await has(popup, 'heading', 'No article')
      expect(await textOf(popup)).toContain('cannot be read safely')
      await popup.close()
    } else {
      // Firefox shows content scripts the browser's own answers.
      await press(popup, 'switch', 'Clean this page')
      await has(popup, 'switch', 'Clean this page', 'checked')
      expect(await page.run(storyParagraphs)).toEqual({ seen: 5, hidden: 5 })
      await undone(popup)
    }
    expect(await page.run(storyParagraphs)).toEqual({ seen: 10, hidden: 0 })
  })

  it('may put another body in place of its own', async () => {
    const page = await open('body')
    const popup = await cleaned(page)
    await until(
      'the page to tire',
      () => page.run(() => (window as unknown as { replaced: number }).replaced >= 5),
      60_000,
    )
    await until('a folded page', async () => (await page.run(storyParagraphs)).hidden === 5, 60_000)
    await undone(popup)
    expect(await page.run(storyParagraphs)).toEqual({ seen: 10, hidden: 0 })
  })
})
