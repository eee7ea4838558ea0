import type { Browser } from 'puppeteer-core'
import { complain } from '../complain.ts'
import { launch, Tab } from './chromium.ts'
import { type Complain, findSets, type GoldPage, readPage, readSet } from './sets.ts'

export interface Options<T> {
  /** How many pages of each set; all when left out. */
  limit?: number
  /** Called before each page with how many of how many are done. */
  progress?: (done: number, total: number, page: GoldPage) => void
  complain?: Complain
  /** What to give for a page on which `fn` threw; such a page is left out without it. */
  failed?: (page: GoldPage, error: Error) => T
  /** A browser to use and leave open. */
  browser?: Browser
}

/** Two at a time keeps two cores busy; more would make the times meaningless. */
const TABS = 2

/**
 * Shows every page of the sets in `dir` in real Chromium and gives what `fn` gives for each, in the order of the sets.
 * A page for which `fn` throws is complained of, and the rest goes on.
 */
export async function forEachPage<T>(
  dir: string,
  fn: (tab: Tab, page: GoldPage) => Promise<T>,
  options: Options<T> = {},
): Promise<T[]> {
  const { limit = Infinity, progress, complain: tell = complain } = options
  const pages = findSets(dir).flatMap((set) => readSet(set, tell).slice(0, limit))
  const browser = options.browser ?? (await launch())
  const results = new Map<number, T>()
  let next = 0
  const work = async () => {
    let tab = await Tab.open(browser)
    for (let index = next++; index < pages.length; index = next++) {
      const page = pages[index]!
      progress?.(index, pages.length, page)
      try {
        await tab.show(page.url, readPage(page))
        results.set(index, await fn(tab, page))
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown))
        tell(`${page.dataset}/${page.id}: ${error.message}`)
        if (options.failed) results.set(index, options.failed(page, error))
        // A tab that failed may be left in any state.
        await tab.close().catch(() => {})
        tab = await Tab.open(browser)
      }
    }
    await tab.close()
  }
  try {
    await Promise.all(Array.from({ length: TABS }, work))
  } finally {
    if (!options.browser) await browser.close()
  }
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
