import { describe, expect, it } from 'vitest'
import { type PageView, until, type View } from './driver.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

const SAMPLE = '/sample/index.html'
const TITLE = "Brannick's last ferry reopens as a floating library"

/** Opens the reader from the popup, in a tab or beside the page. */
async function opened(page: PageView, place: 'Reader' | 'Side panel'): Promise<void> {
  const popup = await page.popup()
  await press(popup, 'button', place)
}

/** Runs in the reader: what is painted under that name, and whether it stands in the window. */
function painted(name: string): { text: string; inWindow: boolean } | null {
  const [range] = [...(CSS.highlights.get(name) ?? [])] as Range[]
  if (!range) return null
  const box = range.getBoundingClientRect()
  return { text: range.toString(), inWindow: box.height > 0 && box.top >= 0 && box.bottom <= innerHeight }
}

/** Runs in the reader: how the article is set. */
function look(): { size: number; width: number; leading: number; family: string; ground: string } {
  const article = document.querySelector('article') as HTMLElement
  const style = getComputedStyle(article)
  const size = Number.parseFloat(style.fontSize)
  return {
    size,
    width: article.getBoundingClientRect().width,
    leading: Number.parseFloat(style.lineHeight) / size,
    family: style.fontFamily,
    ground: getComputedStyle(document.body).backgroundColor,
  }
}

/** Runs in the reader: sets the slider with that label, as a hand would. */
function slide(label: string, value: number): void {
  const input = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))?.control
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, String(value))
  input?.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Loads the reader anew, and waits until the old one is gone. */
async function anew(reader: View): Promise<void> {
  await reader.run(() => {
    document.body.dataset.old = ''
    location.reload()
  })
  await until('a new document', () => reader.run(() => document.body?.dataset.old === undefined))
}

/** Runs in the reader: chooses the radio button with that label. */
function choose(label: string): void {
  ;([...document.querySelectorAll('label')].find((one) => one.textContent === label)?.control as HTMLElement)?.click()
}

describe.each(BROWSERS)('the reader in $name', (browser) => {
  const on = stage(browser)
  /** Opens the reader over a page in a tab, and waits for the title in it. */
  const readerOver = async (page: PageView, title: string) => {
    await opened(page, 'Reader')
    const reader = await on.driver.reader()
    await has(reader, 'heading', title)
    return reader
  }

  it('shows the article once, whole, with its picture and caption', async () => {
    const reader = await readerOver(await on.open(SAMPLE), TITLE)
    await until('the picture', () =>
      reader.run(() => [...document.images].some((image) => image.complete && image.naturalWidth > 0)),
    )
    const text = await textOf(reader)
    for (const said of ['Henrike Solvay', 'Brannick Courier', '2026', 'The Marigold at the customs quay']) {
      expect(text).toContain(said)
    }
    expect(text.split('bought the ship for a single crown').length - 1).toBe(1)
    expect(text).not.toContain('Bridge tolls on the sound')
    const caption = await reader.run(() => document.querySelector('figcaption')?.textContent)
    expect(caption).toMatch(/^The Marigold at the customs quay/)
    await reader.screenshot(on.picture('reader'))
    await reader.close()
  })

  it('sets what the page sets in a style, the heads of its tables, and the links in them', async () => {
    const page = await on.open('/pages/untouched--styles-and-table-heads/page.html')
    const reader = await readerOver(page, 'The lake that breathes out once a winter')
    const drawn = await reader.run(() => {
      const texts = (of: string) => [...document.querySelectorAll(of)].map((one) => one.textContent)
      const [six, water] = [...document.querySelectorAll('article p :is(sup, sub)')].map(
        (one) => one.getBoundingClientRect().top - one.parentElement!.getClientRects()[0]!.top,
      )
      return {
        bold: texts('article p strong'),
        italic: texts('article p em'),
        code: texts('article p code'),
        heads: texts('article th[scope=col]'),
        linked: texts('article td a'),
        isRaised: six! < water!,
        inPoints: texts('.key-points :is(sup, sub)'),
      }
    })
    expect(drawn).toEqual({
      bold: ['Ilse Trantow', 'goes on eating', 'Trantow:'],
      italic: ['four', 'The Book of Sighs', 'eating'],
      code: ['t = 0'],
      heads: ['Winter', 'Breaths', 'Largest (m3)'],
      linked: ['320'],
      isRaised: true,
      inPoints: ['6', '2'],
    })
    await reader.screenshot(on.picture('reader-styles'))
    await reader.close()
  })

  it('draws terms, the marks of lists and the spans of tables as the page has them', async () => {
    const page = await on.open('/pages/untouched--terms-marks-and-spans/page.html')
    const reader = await readerOver(page, 'What the pilots of Sallow Sound call the water')
    const drawn = await reader.run(() => {
      const all = (of: string) => [...document.querySelectorAll<HTMLElement>(of)]
      const own = (element: HTMLElement) => (element.querySelector('[data-block]') ?? element).textContent
      const mark = (li: HTMLElement) => `${li.getAttribute('value') ?? ''} ${getComputedStyle(li).listStyleType}`.trim()
      return {
        terms: all('article dl > dt').map(own),
        inRake: all('article dd:last-child > :is(p, ul)').map(({ localName }) => localName),
        marks: all('article li:not(.key-points li)').map(mark),
        deepest: all('article ol ol ul li').map(own),
        caption: all('article table caption').map(own),
        spans: all('article :is(th, td):is([colspan], [rowspan])').map((cell) => cell.textContent),
        rowHeads: all('article th[scope=row]').map((cell) => cell.textContent),
      }
    })
    expect(drawn).toEqual({
      terms: ['Slack', 'Comb', 'Rake'],
      inRake: ['p', 'ul'],
      marks: [
        ...['disc', 'disc'],
        ...['1 upper-roman', '1 lower-alpha', '2 lower-alpha', 'square', '2 upper-roman', '5 upper-roman'],
        ...['3 decimal', '2 decimal', '1 decimal'],
      ],
      deepest: ['An anchor counts as waiting.'],
      caption: ['Ships that touched ground in Sallow Sound'],
      spans: ['Season', 'With a pilot', 'Without', 'not counted apart: 15'],
      rowHeads: ['Spring', 'Autumn'],
    })
    await reader.screenshot(on.picture('reader-structure'))
    await reader.close()
  })

  it('leads from the text to a note below it and back, and nowhere else', async () => {
    const page = await on.open('/pages/untouched--notes-that-the-text-leads-to/page.html')
    const reader = await readerOver(page, 'Who first drained the Ketter marsh?')
    const reached = () => reader.run(() => document.activeElement?.closest('article [data-block]')?.textContent ?? '')
    await press(reader, 'link', '2')
    await until('the note', async () => (await reached()).startsWith('The abbey'))
    await press(reader, 'link', 'Back', 1)
    await until('the text', async () => (await reached()).startsWith('The bills'))
    await has(reader, 'heading', 'Who first drained the Ketter marsh?')
    await reader.close()
  })

  it('leads from a key point to its sentence, in the reader and on the page', async () => {
    const page = await on.open(SAMPLE)
    await opened(page, 'Reader')
    const reader = await on.driver.reader()
    const point = await press(reader, 'button', /books on what used to be her car deck/)
    const there = await until('the sentence in the window', async () => {
      const there = await reader.run(painted, 'unecho-shown')
      return there?.inWindow && there
    })
    expect(there.text).toBe(point.text)
    await press(reader, 'button', 'Show on page', 0)
    await until('the sentence on the page', async () => (await page.run(painted, 'unecho-shown'))?.inWindow)
    await reader.close()
  })

  it('folds what does not belong in its place, with the reason, and keeps it when told to', async () => {
    const reader = await readerOver(await on.open(SAMPLE), TITLE)
    const folds = () => all(reader, 'button', /set aside|folded/)
    const before = await folds()
    expect(before.length).toBeGreaterThan(3)
    const opensWith = await reader.run(() => {
      const fold = [...document.querySelectorAll('details.fold')].find((one) =>
        one.textContent?.includes('Bridge tolls'),
      )
      fold?.querySelector('summary')?.click()
      return fold?.previousElementSibling?.textContent?.slice(0, 22)
    })
    expect(opensWith).toBe('The town bought the sh')
    expect(await textOf(reader)).toMatch(/Starts with “Read more/)
    await reader.run(() => {
      const fold = [...document.querySelectorAll('details.fold')].find((one) =>
        one.textContent?.includes('Bridge tolls'),
      )
      const button = fold?.querySelector('button')
      button?.focus()
      button?.click()
    })
    await until('it as text', () =>
      reader.run(() =>
        [...document.querySelectorAll('article p[data-block]')].some((one) =>
          one.textContent?.includes('Bridge tolls'),
        ),
      ),
    )
    // The button is gone with its fold; the keyboard is at what it has brought back.
    await until('the focus on it', () =>
      reader.run(() => document.activeElement?.textContent?.includes('Bridge tolls')),
    )
    await has(reader, 'status', 'Kept on the page')
    await reader.close()
  })

  it('is set as its reader likes it, and stays so', async () => {
    const page = await on.open(SAMPLE)
    await opened(page, 'Reader')
    let reader = await on.driver.reader()
    await has(reader, 'heading', TITLE)
    const before = await reader.run(look)
    await press(reader, 'button', 'Text')
    await reader.run(slide, 'Size', 26)
    await reader.run(slide, 'Line width', 44)
    await reader.run(slide, 'Line height', 2)
    await reader.run(choose, 'Sepia')
    await reader.run(choose, 'Sans serif')
    await until('the new look', async () => {
      const { family, size, leading, ground } = await reader.run(look)
      return family !== before.family && size === 26 && leading > 1.9 && ground !== before.ground
    })
    const after = await reader.run(look)
    await until('it to be stored', () =>
      reader.run(async () => JSON.stringify(await chrome.storage.sync.get('settings')).includes('"font":"sans"')),
    )
    expect(after.size).toBe(26)
    expect(after.leading).toBeCloseTo(2, 1)
    expect(after.width).not.toBe(before.width)
    expect(after.ground).not.toBe(before.ground)
    await reader.screenshot(on.picture('reader-sepia'))
    await reader.close()
    await opened(page, 'Reader')
    reader = await on.driver.reader()
    await until('the look of before', async () => (await reader.run(look)).family === after.family)
    expect(await reader.run(look)).toEqual(after)
    await reader.close()
  })

  it('says when its page has gone on to another, and keeps the article', async () => {
    const page = await on.open(SAMPLE)
    const reader = await readerOver(page, TITLE)
    await page.goto(`${on.server.origin}/e2e/pages/wire.html`)
    await has(reader, 'status', /now shows another/)
    await has(reader, 'heading', TITLE)
    await reader.close()
  })

  it('offers the article that a page has put in place of its own, once that stands', async () => {
    const page = await on.open('/e2e/pages/router.html')
    const reader = await readerOver(page, 'Village orchard')
    await page.run(() => {
      const site = window as unknown as { show(name: string): void }
      const text = document.getElementById('text') as HTMLElement
      history.pushState(null, '', '?story=bridge')
      text.replaceChildren('Loading…')
      setTimeout(() => {
        text.replaceChildren()
        site.show('bridge')
      }, 2000)
    })
    await has(reader, 'status', /now shows another page/)
    await until('the other article', async () => (await all(reader, 'status', /another article/))[0], 30_000)
    await has(reader, 'heading', 'Village orchard')
    await has(reader, 'link', 'Open the page again')
    await press(reader, 'button', 'Read that one')
    await has(reader, 'heading', 'Rope bridge')
    expect(await all(reader, 'status', /now shows/)).toEqual([])
    await reader.close()
  })

  it('keeps the article while the page draws it anew', async () => {
    const page = await on.open('/e2e/pages/router.html')
    const reader = await readerOver(page, 'Village orchard')
    await page.run(() => {
      const site = window as unknown as { show(name: string): void }
      const text = document.getElementById('text') as HTMLElement
      text.replaceChildren('Loading…')
      location.assign('#again')
      setTimeout(() => {
        text.replaceChildren()
        site.show('orchard')
      }, 2000)
    })
    await has(reader, 'status', /now shows another page/)
    await has(reader, 'heading', 'Village orchard')
    await until('it to be there', async () => (await all(reader, 'status', /now shows/)).length === 0, 30_000)
    await has(reader, 'heading', 'Village orchard')
    await reader.close()
  })

  it('is opened once for a page, and comes to the front when it is asked for again', async () => {
    const page = await on.open(SAMPLE)
    const reader = await readerOver(page, TITLE)
    const readers = () =>
      reader.run(async () => {
        const tabs = await chrome.tabs.query({ url: `${location.origin}${location.pathname}*` })
        return tabs.map(({ active }) => active)
      })
    await page.run(() => location.assign('#read'))
    await opened(page, 'Reader')
    await until('the reader in front', async () => (await readers()).includes(true))
    expect(await readers()).toEqual([true])
    // Another page of the tab is another article.
    await page.goto(`${on.server.origin}/e2e/pages/tidy.html`)
    await opened(page, 'Reader')
    await until('a second reader', async () => (await readers()).length === 2)
    await reader.run(async () => {
      const tabs = await chrome.tabs.query({ url: `${location.origin}${location.pathname}*` })
      for (const { id, url } of tabs) if (url !== location.href) await chrome.tabs.remove(id!)
    })
    await reader.close()
  })

  it('says so when it is loaded anew over another article, and reads that one only when told to', async () => {
    const page = await on.open(SAMPLE)
    const reader = await readerOver(page, TITLE)
    // A place on the page is no other page.
    await page.run(() => location.assign('#read'))
    await anew(reader)
    await has(reader, 'heading', TITLE)
    await page.goto(`${on.server.origin}/e2e/pages/tidy.html`)
    const popup = await page.popup()
    // A tab in the background has to wait for its turn.
    await until('a notice', async () => (await all(reader, 'status', /now shows another article/))[0], 30_000)
    await popup.close()
    await anew(reader)
    await has(reader, 'heading', 'The page of this reader is gone')
    const text = await textOf(reader)
    expect(text).toContain('now shows another article')
    expect(text).not.toContain('The bell of Orsted')
    await has(reader, 'link', 'Open the page again')
    await press(reader, 'button', 'Read that one')
    await has(reader, 'heading', 'The bell of Orsted')
    // From now on it is the one that the reader was opened for.
    await anew(reader)
    await has(reader, 'heading', 'The bell of Orsted')
    await reader.close()
  })

  it('stands beside the page, and follows the tab in front', async () => {
    const page = await on.open(SAMPLE)
    await opened(page, 'Side panel')
    const panel = await on.driver.panel()
    await has(panel, 'heading', TITLE)
    await panel.screenshot(on.picture('panel'))
    await page.goto(`${on.server.origin}/e2e/pages/wire.html`)
    await until('the other page, or how to read it', async () => !(await textOf(panel)).includes(TITLE))
    const popup = await page.popup()
    await has(panel, 'heading', /fishing|quota|Karelund/i)
    await popup.close()
    await panel.close()
  })

  it('stays with the tab in front when another one answers late', async () => {
    const page = await on.open(SAMPLE)
    await opened(page, 'Side panel')
    const panel = await on.driver.panel()
    await has(panel, 'heading', TITLE)
    const other = await on.driver.page()
    await other.goto(`${on.server.origin}/e2e/pages/tidy.html`)
    const popup = await other.popup()
    await has(panel, 'heading', 'The bell of Orsted')
    await popup.close()
    await page.front()
    await has(panel, 'heading', TITLE)
    // The page is at work for a while; the reader keeps something there, and goes to the other tab.
    await page.run(() => {
      setTimeout(() => {
        for (const end = Date.now() + 3000; Date.now() < end; );
        document.title = 'answers'
      }, 50)
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await panel.run(() => document.querySelector<HTMLElement>('details.fold button')?.click())
    await other.front()
    await has(panel, 'heading', 'The bell of Orsted')
    await until('the answer', () => page.run(() => document.title === 'answers'))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(await textOf(panel)).toContain('The bell of Orsted')
    await panel.close()
    await other.close()
  })

  it('says in the panel how to let it into a page', async () => {
    const page = await on.open(SAMPLE)
    await opened(page, 'Side panel')
    const panel = await on.driver.panel()
    await has(panel, 'heading', TITLE)
    await page.goto(browser.forbidden)
    await has(panel, 'heading', 'Unecho does not see this page')
    await panel.screenshot(on.picture('panel-closed'))
    await panel.close()
  })
})
