import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { startChromium } from './chromium.ts'
import type { Driver, Launch, PageView } from './driver.ts'
import { startFirefox } from './firefox.ts'
import { type Server, serve } from './server.ts'

/** Where the tests leave their screenshots. */
export const PICTURES = join('out', 'e2e')

/** The browsers that every scenario runs in. `forbidden` is a page of the browser that no extension may touch. */
export const BROWSERS = [
  { name: 'chromium', start: startChromium, extension: 'dist/chrome', forbidden: 'chrome://version/' },
  { name: 'firefox', start: startFirefox, extension: 'dist/firefox', forbidden: 'about:config' },
] as const

export type BrowserCase = (typeof BROWSERS)[number]

/** What a scenario works with: one browser and one web server for a whole `describe`. */
export interface Stage {
  driver: Driver
  server: Server
  /** A tab in front, showing a page of the folder tests/. */
  open(path: string): Promise<PageView>
  /** The path of a screenshot, named for the browser. */
  picture(name: string): string
}

/** Sets the stage before the tests of a `describe` and clears it afterwards. Use its members inside tests only. */
export function stage(browser: BrowserCase, options: Partial<Launch> & { counted?: boolean } = {}): Stage {
  const { counted, ...launch } = options
  const on = {} as Stage
  beforeAll(async () => {
    on.server = await serve('tests')
    const proxy = counted ? on.server.proxy : undefined
    on.driver = await browser.start({ extension: browser.extension, headless: true, proxy, ...launch })
    let page: PageView | undefined
    on.open = async (path) => {
      page ??= await on.driver.page()
      await page.goto(/^[a-z]+:/.test(path) ? path : on.server.origin + path)
      return page
    }
    on.picture = (name) => join(PICTURES, `${browser.name}-${name}.png`)
  })
  afterAll(async () => {
    await on.driver?.close()
    await on.server?.close()
  })
  return on
}

/** Runs in a page: which of the marked elements a reader sees. */
export function visibility(): { folded: string[]; stays: string[] } {
  const seen = (expectation: string) =>
    [...document.querySelectorAll(`[data-expect=${expectation}]`)].map(
      (element) => `${element.checkVisibility() ? 'visible' : 'hidden'}: ${element.textContent?.trim().slice(0, 60)}`,
    )
  return { folded: seen('folded'), stays: seen('stays') }
}

/** Runs in a page: all its markup. */
export function markup(): string {
  return document.documentElement.outerHTML
}
