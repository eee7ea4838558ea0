import { afterEach, describe, expect, it } from 'vitest'
import { type PageView, until, type View } from './driver.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

const TITLE = "Brannick's last ferry reopens as a floating library"

/** A voice that stands in for the browser's, and says only what the test lets it. */
interface FakeVoice {
  said: string[]
  rates: number[]
  end(): void
}

/** Runs in the reader: puts the fake voice in place of the browser's, at the edge of the API and nowhere else. */
function fakeVoice(): void {
  const page = window as unknown as Record<string, unknown>
  const fake = { said: [] as string[], rates: [] as number[], current: null as SpeechSynthesisUtterance | null }
  const end = () => {
    const done = fake.current
    fake.current = null
    done?.onend?.({} as SpeechSynthesisEvent)
  }
  const define = (name: string, value: unknown) =>
    Object.defineProperty(speechSynthesis, name, { value, configurable: true })
  define('speak', (utterance: SpeechSynthesisUtterance) => {
    fake.said.push(utterance.text)
    fake.rates.push(utterance.rate)
    fake.current = utterance
  })
  define('cancel', () => {
    fake.current = null
  })
  define('getVoices', () => [
    { name: 'Ann', lang: 'en-GB', voiceURI: 'ann', default: true, localService: true },
    { name: 'Cleo', lang: 'de-DE', voiceURI: 'cleo', default: false, localService: true },
  ])
  page.SpeechSynthesisUtterance = class {
    text: string
    constructor(text: string) {
      this.text = text
    }
  }
  page.fakeVoice = Object.assign(fake, { end })
  speechSynthesis.dispatchEvent(new Event('voiceschanged'))
}

const said = (view: View) => view.run(() => (window as unknown as { fakeVoice: FakeVoice }).fakeVoice.said)
const endPiece = (view: View) => view.run(() => (window as unknown as { fakeVoice: FakeVoice }).fakeVoice.end())

/** Runs in the reader: the sentence that is marked as spoken, and whether it stands in the window. */
function spoken(): { text: string; inWindow: boolean } | null {
  const [range] = [...(CSS.highlights.get('unecho-spoken') ?? [])] as Range[]
  if (!range) return null
  const { top, bottom } = range.getBoundingClientRect()
  return { text: range.toString(), inWindow: top >= 0 && bottom <= innerHeight }
}

/** Runs in the reader: presses a key on what has the focus. */
function key(name: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
}

/** Runs in the reader: from now on what would be saved is kept in the page instead. */
function catchFiles(): void {
  const files: { name: string; text: Promise<string> }[] = []
  Object.assign(window, { files })
  const texts = new Map<string, Promise<string>>()
  const create = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob: Blob) => {
    const url = create(blob)
    texts.set(url, blob.text())
    return url
  }
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: texts.get(this.href) as Promise<string> })
  }
}

/** Runs in the reader: the file that was saved last. */
async function lastFile(): Promise<{ name: string; text: string } | undefined> {
  const { files } = window as unknown as { files: { name: string; text: Promise<string> }[] }
  const last = files.at(-1)
  return last && { name: last.name, text: await last.text }
}

/** Runs in the reader: presses a button as who has come to it by keyboard. */
function byKeyboard(name: string): void {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name)
  button?.focus()
  button?.click()
}

describe.each(BROWSERS)('the tools of the reader in $name', (browser) => {
  const on = stage(browser)

  // One that a failed test has left open would be taken for the next test's.
  let last: View | undefined
  afterEach(async () => {
    await last?.close().catch(() => {})
    last = undefined
  })

  async function opened(path: string, heading: string | RegExp = TITLE): Promise<{ page: PageView; reader: View }> {
    const page = await on.open(path)
    const popup = await page.popup()
    await press(popup, 'button', 'Reader')
    const reader = await on.driver.reader()
    last = reader
    await has(reader, 'heading', heading)
    return { page, reader }
  }

  it('reads aloud sentence by sentence, marks each, and passes over what is folded', async () => {
    const { reader } = await opened('/sample/index.html')
    await reader.run(fakeVoice)
    await press(reader, 'button', 'Read aloud')
    await has(reader, 'button', 'Pause')
    const first = 'The harbour of Brannick has given its last car ferry a second life'
    await until('the first sentence', async () => (await said(reader))[0]?.startsWith(first))
    expect((await reader.run(spoken))?.text).toContain(first)
    for (let piece = 0; piece < 25; piece++) await endPiece(reader)
    const there = await until('the sentence in the window', async () => {
      const there = await reader.run(spoken)
      return there?.inWindow && there
    })
    const all = await said(reader)
    expect(there.text).toContain(all.at(-1))
    expect(all.join(' ')).not.toMatch(/Bridge tolls|Advertisement|newsletter/)
    expect(all.every((piece) => piece.length <= 180)).toBe(true)
    await reader.screenshot(on.picture('reader-aloud'))
  })

  it('reads on whatever frames the page loads, and whatever it names its address', async () => {
    const { page, reader } = await opened('/sample/index.html')
    await reader.run(fakeVoice)
    await press(reader, 'button', 'Read aloud')
    await has(reader, 'button', 'Pause')
    const deeds: (() => void)[] = [
      () => {
        const frame = document.createElement('iframe')
        frame.src = '/e2e/pages/empty.html'
        document.body.append(frame)
      },
      () => history.pushState(null, '', '?seen=1'),
      () => location.assign('#comments'),
    ]
    for (const deed of deeds) {
      await page.run(deed)
      await new Promise((resolve) => setTimeout(resolve, 1500))
      expect(await all(reader, 'button', 'Pause')).toHaveLength(1)
      expect(await all(reader, 'status', /now shows another/)).toEqual([])
    }
  })

  it('shows what a clean page brings later, and reads on', async () => {
    const page = await on.open('/e2e/pages/rerender.html')
    await page.run(() => {
      const { view, render } = window as unknown as { view: { paragraphs: string[] }; render(): void }
      view.paragraphs = view.paragraphs.slice(0, 5)
      render()
    })
    const popup = await page.popup()
    await press(popup, 'switch', 'Clean this page')
    await press(popup, 'button', 'Reader')
    const reader = await on.driver.reader()
    last = reader
    await has(reader, 'heading', 'Village orchard opens its cellar after forty years')
    await reader.run(fakeVoice)
    await press(reader, 'button', 'Read aloud')
    await has(reader, 'button', 'Pause')
    await endPiece(reader)
    const before = await said(reader)
    const late = 'The last barrel of the old press will be opened by the three sisters on the first Sunday in March.'
    expect(await textOf(reader)).not.toContain(late)
    await page.run((text) => {
      document.querySelector('#app article')?.append(Object.assign(document.createElement('p'), { textContent: text }))
    }, late)
    await until('what came late', async () => (await textOf(reader)).includes(late))
    expect(await all(reader, 'button', 'Pause')).toHaveLength(1)
    expect(await said(reader)).toEqual(before)
    expect((await reader.run(spoken))?.text).toContain(before.at(-1))
  })

  it('reads on beside the page when another tab has loaded', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await page.popup()
    await press(popup, 'button', 'Side panel')
    const panel = await on.driver.panel()
    last = panel
    await has(panel, 'heading', TITLE)
    await panel.run(fakeVoice)
    await press(panel, 'button', 'Read aloud')
    await has(panel, 'button', 'Pause')
    await page.run(() => window.open('/e2e/pages/wire.html', '_blank', 'popup'))
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(await all(panel, 'button', 'Pause')).toHaveLength(1)
  })

  it('pauses, goes from sentence to sentence by the keyboard, and ends', async () => {
    const { reader } = await opened('/sample/index.html')
    await reader.run(fakeVoice)
    await press(reader, 'button', 'Read aloud')
    await has(reader, 'button', 'Pause')
    await press(reader, 'button', 'Pause')
    await has(reader, 'button', 'Play')
    await reader.run(key, 'ArrowRight')
    await reader.run(key, 'ArrowRight')
    await reader.run(key, 'ArrowLeft')
    await until('the second sentence', async () => (await reader.run(spoken))?.text.startsWith('BRANNICK'))
    const before = (await said(reader)).length
    await press(reader, 'button', 'Play')
    expect((await said(reader)).length).toBe(before + 1)
    await reader.run(key, 'Escape')
    await until('the end', async () => (await all(reader, 'button', 'Pause')).length === 0)
    expect(await reader.run(spoken)).toBe(null)
  })

  it('saves the article as Markdown and as one HTML file', async () => {
    const { reader } = await opened('/sample/index.html')
    await reader.run(catchFiles)
    await reader.run(byKeyboard, 'Save')
    await reader.run(byKeyboard, 'As Markdown')
    const markdown = await until('the Markdown', () => reader.run(lastFile))
    expect(markdown.name).toBe(`${TITLE}.md`)
    expect(markdown.text).toMatch(/^# Brannick's last ferry/)
    expect(markdown.text).toContain('BRANNICK — For thirty-one years')
    expect(markdown.text).toContain('/sample/index.html')
    // There is no more to choose, and the keyboard is where it was.
    await until('the menu closed', () => reader.run(() => document.querySelector(':popover-open') === null))
    expect(await reader.run(() => document.activeElement?.textContent)).toBe('Save')
    await press(reader, 'button', 'Save')
    await press(reader, 'button', 'As a web page')
    const html = await until('the HTML', async () => {
      const file = await reader.run(lastFile)
      return file?.name.endsWith('.html') && file
    })
    expect(html.text).toContain('<h1>Brannick&#39;s last ferry')
    expect(html.text).not.toMatch(/Bridge tolls|<script/)
    expect(html.text).toMatch(/<img src="data:image\/(webp|png);base64,[^"]{200,}" alt="A red and white ferry/)
    await has(reader, 'status', 'Saved as')
  })

  it('saves the picture of an article that stands in a frame', async () => {
    const { reader } = await opened('/e2e/pages/framedPicture.html')
    await reader.run(catchFiles)
    await press(reader, 'button', 'Save')
    await press(reader, 'button', 'As a web page')
    const html = await until('the HTML', () => reader.run(lastFile))
    expect(html.text).toMatch(/<img src="data:image\/(webp|png);base64,[^"]{200,}" alt="A red and white ferry/)
  })

  it('makes a test case that can be looked at before it is saved', async () => {
    const { page, reader } = await opened('/sample/index.html')
    const before = await page.run(() => document.documentElement.outerHTML)
    await reader.run(catchFiles)
    await press(reader, 'button', 'Wrong here?')
    const shown = () => reader.run(() => document.querySelector<HTMLTextAreaElement>('dialog .file')?.value)
    const html = await until('the case', shown)
    expect(html).toContain('class="story-text"')
    expect(html).not.toMatch(/Brannick|Marigold|Varnholt|ferry/i)
    expect(html).toContain('<strong>Read more:</strong>')
    await reader.screenshot(on.picture('reader-wrong'))
    await press(reader, 'button', 'Save test case')
    const file = await until('the file', () => reader.run(lastFile))
    expect(file).toEqual({ name: 'unecho-case.html', text: html })
    expect(await page.run(() => document.documentElement.outerHTML)).toBe(before)
  })

  it('opens a book at once, and lays out what is seen of it', async () => {
    const { reader } = await opened('/e2e/pages/book.html', 'The log of the ferry Marigold')
    const count = () => reader.run(() => document.querySelectorAll('article p[data-block]').length)
    await until('all of it', async () => (await count()) > 250, 60_000)
    const seen = await reader.run(() => {
      const chunks = [...document.querySelectorAll<HTMLElement>('.chunk')]
      const isLaidOut = (chunk: HTMLElement) =>
        chunk.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })
      return { chunks: chunks.length, laidOut: chunks.filter(isLaidOut).length }
    })
    expect(seen.chunks).toBeGreaterThan(30)
    expect(seen.laidOut).toBeLessThan(6)
    await has(reader, 'button', 'Contents')
    await press(reader, 'button', 'Contents')
    await press(reader, 'button', 'Chapter 18')
    await until('the chapter', () =>
      reader.run(() => {
        const heading = [...document.querySelectorAll('article h2')].find((one) =>
          one.textContent?.startsWith('Chapter 18'),
        )
        const { top } = heading?.getBoundingClientRect() ?? { top: -1 }
        return top > 0 && top < innerHeight
      }),
    )
    await until('how far it is', () => reader.run(() => (document.querySelector('progress')?.value ?? 0) > 50))
  })

  it('opens an article where it was left', async () => {
    const { reader } = await opened('/e2e/pages/book.html', 'The log of the ferry Marigold')
    await press(reader, 'button', 'Contents')
    await press(reader, 'button', 'Chapter 12')
    await until('the place to be remembered', () =>
      reader.run(() => (document.querySelector('progress')?.value ?? 0) > 30),
    )
    await until('it to be remembered', () =>
      reader.run(async () => {
        const { positions = [] } = await chrome.storage.local.get<{ positions: [string, number, number][] }>(
          'positions',
        )
        return positions.some(([, block]) => block > 100)
      }),
    )
    await reader.close()
    const { reader: again } = await opened('/e2e/pages/book.html', 'The log of the ferry Marigold')
    await until('the chapter', () => again.run(() => (document.querySelector('progress')?.value ?? 0) > 30), 20_000)
  })

  it('reads from right to left where the article does', async () => {
    const { reader } = await opened('/pages/script--hebrew/page.html', /./)
    const set = await reader.run(() => {
      const article = document.querySelector('article') as HTMLElement
      return { direction: getComputedStyle(article).direction, lang: article.lang }
    })
    expect(set).toEqual({ direction: 'rtl', lang: 'he' })
    await reader.screenshot(on.picture('reader-hebrew'))
  })

  it('needs no scrolling sideways at twice the size in a narrow window', async () => {
    const { reader } = await opened('/sample/index.html')
    const overflow = await reader.run(() => {
      // Zooming to 200% halves the window in CSS pixels; so does half the width.
      document.documentElement.style.fontSize = '200%'
      document.body.style.width = '320px'
      const wide = [...document.querySelectorAll<HTMLElement>('article *, .bar *')].filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().right > 321,
      )
      return wide.map((one) => one.outerHTML.slice(0, 80))
    })
    expect(overflow).toEqual([])
    expect(await textOf(reader)).toContain(TITLE)
  })
})
