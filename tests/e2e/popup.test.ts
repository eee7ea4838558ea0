import { cpSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { cleaned } from './cleaning.ts'
import { type PopupView, until } from './driver.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

const quote = () => document.querySelector('.pullquote')?.checkVisibility()

/** Runs in Chromium's popup: how far its contents have moved by themselves, as the sum of its layout shifts. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(0), 500)
  })
}

describe.each(BROWSERS)('states of the popup in $name', (browser) => {
  const on = stage(browser)

  /** A picture and a check of the state in light and in dark. */
  async function looksRight(popup: PopupView, name: string): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await popup.scheme(scheme)
      await popup.screenshot(on.picture(`popup-${name}-${scheme}`))
      expect(await violations(popup), scheme).toEqual([])
    }
    await popup.scheme('light')
  }

  it('has title and switch before the page is read', async () => {
    // A million elements take a while to read.
    const page = await on.open('/e2e/pages/hostile.html?way=million')
    const popup = await page.popup()
    await until('a title over a page still being read', async () => {
      const text = await textOf(popup)
      return text.includes('Village orchard') && text.includes('Reading the page…')
    })
    expect(await all(popup, 'tab')).toHaveLength(3)
    await looksRight(popup, 'reading')
    // What is asked meanwhile is done in its turn.
    await press(popup, 'switch', 'Clean this page')
    await until('a clean page', () => has(popup, 'switch', 'Clean this page', 'checked'), 90_000)
    await popup.close()
  })

  it('undoes what was done last, and that again', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await cleaned(page)
    await press(popup, 'tab', 'Set aside')
    await has(popup, 'button', 'Keep')
    const items = await all(popup, 'listitem')
    const index = items.findIndex(({ text }) => text.includes('She is for the days when it rains'))
    await press(popup, 'button', 'Keep', index)
    await until('the quote', () => page.run(quote))
    await has(popup, 'status', 'Kept on the page')
    await looksRight(popup, 'undo')
    await press(popup, 'button', 'Undo')
    await has(popup, 'status', 'Folded again')
    expect(await page.run(quote)).toBe(false)
    await press(popup, 'button', 'Undo')
    await has(popup, 'status', 'Kept on the page')
    expect(await page.run(quote)).toBe(true)
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'status', 'The page is as it was')
    await press(popup, 'button', 'Undo')
    await has(popup, 'switch', 'Clean this page', 'checked')
    await has(popup, 'status', 'The page is clean')
    await popup.close()
  })

  it('tells of what the page brings while it is open', async () => {
    const page = await on.open('/e2e/pages/markers.html')
    const popup = await cleaned(page)
    await until('the counts', async () => (await textOf(popup)).includes('3 paragraphs folded'))
    await page.run(() => {
      const copy = document.querySelector('#copy')?.cloneNode(true) as HTMLElement
      copy.removeAttribute('id')
      copy.removeAttribute('data-unecho')
      document.querySelector('article')?.append(copy)
    })
    await until('the counts to follow', async () => (await textOf(popup)).includes('4 paragraphs folded'))
    // What was turned off meanwhile is told by its own answer.
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    await popup.close()
  })

  it('leaves the keyboard at a finding whose kind is never to be folded any more', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await cleaned(page)
    await press(popup, 'tab', 'Set aside')
    await has(popup, 'button', 'Never on this site')
    const text = await popup.run(() => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Never on this site')
      button?.focus()
      button?.click()
      return button?.closest('li')?.querySelector('.excerpt')?.textContent
    })
    await has(popup, 'status', 'This kind stays visible on this site')
    const focused = await popup.run(() => {
      const { activeElement } = document
      return [activeElement?.textContent, activeElement?.closest('li')?.querySelector('.excerpt')?.textContent]
    })
    expect(focused).toEqual(['Fold again', text])
    await press(popup, 'button', 'Undo')
    await has(popup, 'status', 'Folded again')
    await popup.close()
  })

  it.each([
    ['empty', /shows no text/],
    ['short', /too little running text/],
    ['front', /page of links to stories/],
  ])('says why there is nothing to read: %s', async (name, words) => {
    const page = await on.open(`/e2e/pages/${name}.html`)
    const popup = await page.popup()
    await has(popup, 'heading', 'No article here')
    await has(popup, 'button', 'Options')
    expect(await textOf(popup)).toMatch(words)
    expect(await all(popup, 'switch')).toEqual([])
    expect((await all(popup, 'button', 'Try again')).length).toBe(name === 'front' ? 0 : 1)
    await looksRight(popup, `no-article-${name}`)
    await popup.close()
  })

  it('reads an empty page once more when it is asked to', async () => {
    const page = await on.open('/e2e/pages/empty.html')
    const popup = await page.popup()
    await has(popup, 'heading', 'No article here')
    await page.run(() => {
      for (let i = 0; i < 5; i++) {
        const paragraph = document.createElement('p')
        paragraph.textContent = `The ${i}th thing that was said in the harbour that day was said by the ferryman, who had waited for it to be quiet and then spoke about the tide for longer than anybody had asked him to.`
        document.body.append(paragraph)
      }
    })
    await press(popup, 'button', 'Try again')
    await has(popup, 'switch', 'Clean this page')
    await popup.close()
  })

  it('says that there is nothing to fold on a page that says everything once', async () => {
    const page = await on.open('/e2e/pages/tidy.html')
    const popup = await page.popup()
    await has(popup, 'switch', 'Clean this page', 'unchecked')
    await until('the counts', async () => (await textOf(popup)).includes('Nothing here is said twice'))
    await press(popup, 'tab', 'Set aside')
    expect(await textOf(popup)).toContain('Nothing on this page is said twice, and there is no promo in the text.')
    await looksRight(popup, 'tidy')
    await popup.close()
  })

  it('says what to do when the page has gone meanwhile', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await has(popup, 'button', 'Copy a link to this sentence')
    await page.run(() => location.assign('/e2e/pages/tidy.html'))
    await until('the next page', () =>
      page.run(() => document.title.startsWith('The bell') && document.readyState === 'complete'),
    )
    await press(popup, 'switch', 'Clean this page')
    await has(popup, 'heading', 'The page did not answer')
    await has(popup, 'status', 'Try again')
    await looksRight(popup, 'error')
    await press(popup, 'button', 'Try again')
    // Firefox takes its leave back with every new page, so there the reader has to press the button once more.
    if (browser.name === 'chromium') await has(popup, 'heading', 'The bell of Orsted')
    else await until('advice', async () => (await textOf(popup)).includes('press the button again'))
    await popup.close()
  })

  it('says so when the browser lets no extension in', async () => {
    const page = await on.open(browser.forbidden)
    const popup = await page.popup()
    await has(popup, 'heading', 'keeps this page to itself')
    await has(popup, 'button', 'Options')
    await looksRight(popup, 'forbidden')
    await popup.close()
  })
})

// Firefox does not report what moves.
describe('the popup in chromium', () => {
  const on = stage(BROWSERS[0])

  it('moves nothing about while the results come in', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await has(popup, 'button', 'Copy a link to this sentence')
    expect(await popup.run(layoutShift)).toBeLessThan(0.1)
    await popup.close()
  })
})

// Chromium's screen without a display is a small one.
describe('a low popup in German', () => {
  // Not every Chromium has German of its own, so here it is in the place of English.
  const extension = 'out/e2e/german'
  beforeAll(() => {
    cpSync(BROWSERS[0].extension, extension, { recursive: true })
    cpSync(`${extension}/_locales/de`, `${extension}/_locales/en`, { recursive: true })
  })
  const on = stage(BROWSERS[0], { extension })

  it('gives at least half of its room to the list, and tells what it has no room for at the pointer', async () => {
    const page = await on.open('/pages/promo--lesen-sie-auch-de/page.html')
    const title = `${'Donaudampfschifffahrtsgesellschaftskapitän verlässt die Brücke und geht an Land '.repeat(3)}zurück`
    await page.run((title) => {
      document.title = title
      document.querySelector('h1')!.textContent = title
      const author = Object.assign(document.createElement('meta'), {
        name: 'author',
        content: 'Anna-Margarethe Auer, '.repeat(9),
      })
      document.head.append(author)
    }, title)
    const popup = await page.popup()
    await press(popup, 'tab', 'Beiseite')
    await has(popup, 'button', 'Auf der Seite zeigen')
    const shown = await popup.run(() => {
      const height = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().height
      const told = (selector: string) => document.querySelector<HTMLElement>(selector)!.title
      return {
        popup: height('.read-page'),
        list: height('.panel:not([hidden])'),
        title: told('.head h1'),
        source: told('.source'),
        isPast: document.querySelector('.page-actions')!.getBoundingClientRect().bottom > innerHeight + 1,
      }
    })
    await popup.screenshot(on.picture('popup-low-de'))
    expect(shown).toMatchObject({ popup: 500, title, isPast: false })
    expect(shown.source).toContain('Anna-Margarethe Auer')
    expect(shown.list).toBeGreaterThanOrEqual(250)
    await popup.close()
  })
})
