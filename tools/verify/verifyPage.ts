import type { PageMessage, PageState } from '../../src/extension/messages.ts'
import type { PageView, PopupView } from '../../tests/e2e/driver.ts'
import { hiddenBeside, noteSeen, type Runner } from '../evaluate/hiddenText.ts'

/** What became of a page that was read, cleaned and given back. */
export interface Verdict {
  /** Whether it has an article, and so was cleaned. */
  cleaned: boolean
  /** Findings that were folded. */
  folded: number
  changedByReading: boolean
  changedByCleaning: boolean
  /** Texts that were hidden though no finding claims them. */
  hiddenBeside: string[]
}

/**
 * Reads, cleans and gives back the page that stands in the tab, through the toolbar popup, as a reader would.
 * @throws what the content script answered with, where it failed.
 */
export async function verifyPage(page: PageView): Promise<Verdict> {
  const runner: Runner = { call: (fn, ...args) => page.run(fn, ...args) as never }
  await page.run(() => {
    Object.assign(globalThis, { unechoBefore: document.documentElement.outerHTML })
  })
  const isChanged = () =>
    page.run(
      () => (globalThis as unknown as { unechoBefore: string }).unechoBefore !== document.documentElement.outerHTML,
    )
  const popup = await page.popup()
  try {
    const { noArticle } = (await ask(popup, { type: 'state' })).reading
    const changedByReading = await isChanged()
    await noteSeen(runner)
    const { reading, on } = await ask(popup, { type: 'clean', on: true })
    const hidden = await hiddenBeside(runner, reading)
    await ask(popup, { type: 'clean', on: false })
    const folded = on ? reading.findings.filter(({ state }) => state === 'applied').length : 0
    const changedByCleaning = await isChanged()
    return { cleaned: noArticle === '' && on, folded, changedByReading, changedByCleaning, hiddenBeside: hidden }
  } finally {
    await popup.close()
  }
}

/** Has the popup ask the page, once its own question is answered. */
function ask(popup: PopupView, message: PageMessage): Promise<PageState> {
  return popup.run(async (message) => {
    const { browser } = globalThis as unknown as {
      browser: {
        tabs: {
          query(of: object): Promise<{ id: number }[]>
          sendMessage(tab: number, message: object): Promise<PageState>
        }
      }
    }
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    for (;;) {
      // Until the popup has let its script in, there is nobody who could answer.
      const there = await browser.tabs.sendMessage(tab!.id, { type: 'ping' }).catch(() => false)
      if (there) return browser.tabs.sendMessage(tab!.id, message)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }, message)
}
