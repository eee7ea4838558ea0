import type { KeyInput, Page } from 'puppeteer-core'

/** Code that runs in a document. It is sent as source text, so it may use its arguments and nothing around it. */
export type Code<A extends unknown[], T> = (...args: A) => T | Promise<T>

/** A document that a browser shows; the same few verbs for both browsers, so that a scenario is written once. */
export interface View {
  /** Runs code in the document and hands back what it returns, as JSON. */
  run<A extends unknown[], T>(code: Code<A, T>, ...args: A): Promise<T>
  /** Writes a PNG of the whole document. */
  screenshot(file: string): Promise<void>
  /** Sets the colour scheme that `prefers-color-scheme` answers with. */
  scheme(scheme: 'light' | 'dark'): Promise<void>
  close(): Promise<void>
}

/** Says what the reader has set the system to. */
export type Prefer = (setting: 'forced-colors' | 'prefers-reduced-motion', isSet: boolean) => Promise<void>

/** The popup as the toolbar button opened it. */
export interface PopupView extends View {
  /** Presses a key, as `KeyboardEvent.key` names it, in whatever has the focus. */
  key(key: 'Tab' | 'Enter' | 'ArrowRight' | 'ArrowLeft' | 'Escape'): Promise<void>
  prefer: Prefer
}

/** A browser tab. */
export interface PageView extends View {
  goto(url: string): Promise<void>
  back(): Promise<void>
  /** Brings the tab to the front. */
  front(): Promise<void>
  /** Has the browser drop the page to save memory, as it does with tabs at rest, and the reader come back to the tab. */
  discard(): Promise<PageView>
  /** Presses the mouse at a place of the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>
  /** Presses keys one after the other, as `KeyboardEvent.key` names them. */
  keys(...keys: string[]): Promise<void>
  prefer: Prefer
  /** Zooms as the reader does in the browser's menu; 1 is the page's own size. */
  zoom(factor: number): Promise<void>
  /** Prints the page into a PDF file. */
  print(): Promise<Uint8Array>
  /** Presses the extension's toolbar button; this is what grants activeTab. */
  popup(): Promise<PopupView>
  /** What the toolbar button shows for the tab in front. */
  badge(): Promise<{ text: string; title: string }>
}

/** A browser with the built extension installed, and nothing else of note. */
export interface Driver {
  readonly name: 'chromium' | 'firefox'
  /** A new tab in front; the first time the one that the browser started with. */
  page(): Promise<PageView>
  /** The options page, once that is open. */
  options(): Promise<View>
  /** The reader in its own tab, once that is open. */
  reader(): Promise<View>
  /** The reader beside the page, in Chromium's side panel or Firefox's sidebar, once that is open. */
  panel(): Promise<View>
  /** The page that is shown after installing; only there when the launch asked for it to stay. */
  welcome(): Promise<View>
  /** Ends the extension's background script if it runs, as the browser does after half a minute of rest. */
  stopWorker(): Promise<void>
  /** What is on the clipboard, by its type: `text/plain`, `text/html`. A page must be in front. */
  clipboard(): Promise<Record<string, string>>
  /** Installs what its folder now holds over the extension, as an update does. */
  update(): Promise<void>
  /** Takes leave for a site from the extension, as the reader may in the browser's own settings. */
  takeLeave(origin: string): Promise<void>
  /** Takes the extension out of the browser, as the reader may at any time. */
  uninstall(): Promise<void>
  /** Settles when the browser is gone, by `close` or by the reader's hand. */
  closed: Promise<void>
  close(): Promise<void>
}

/** How a browser is started. */
export interface Launch {
  /** Folder of the built extension. */
  extension: string
  headless: boolean
  /** Leaves the page open that is shown after installing; else it is closed, as who drives works in other tabs. */
  keepWelcome?: boolean
  /** `host:port` that all requests go through, those to localhost too; for counting them. */
  proxy?: string
  /** Folder of a profile that outlives the browser; the extension is installed in it for good. */
  profile?: string
  /** For a screen other than the one this process has. */
  env?: Record<string, string | undefined>
}

/** Runs in a document that may read the clipboard: all of it that is text. */
export async function readClipboard(): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const item of await navigator.clipboard.read()) {
    for (const type of item.types.filter((one) => one.startsWith('text/'))) {
      all[type] = await (await item.getType(type)).text()
    }
  }
  return all
}

type Truthy<T> = T extends false | '' | 0 | null | undefined ? never : T

/** Waits until `check` gives something truthy, asking again and again; browsers report little of what matters here. */
export async function until<T>(what: string, check: () => T | Promise<T>, ms = 10_000): Promise<Truthy<T>> {
  const end = Date.now() + ms
  let last: unknown
  do {
    try {
      const value = await check()
      if (value) return value as Truthy<T>
      last = value
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  } while (Date.now() < end)
  throw new Error(`waited ${ms} ms for: ${what} (last: ${last instanceof Error ? last.message : JSON.stringify(last)})`)
}

/** Goes back as the reader does. Puppeteer's own way waits for a load, which a page kept in memory never reports. */
export async function goBack(view: View): Promise<void> {
  const from = await view.run(() => location.href)
  await view.run(() => history.back())
  await until('the page before', async () => (await view.run(() => location.href)) !== from)
}

/** Presses a key, or keys together as in `Shift+Enter`. */
export async function pressKeys(tab: Page, keys: string): Promise<void> {
  const all = keys.length > 1 ? keys.split('+') : [keys]
  const last = all.pop() as KeyInput
  for (const held of all) await tab.keyboard.down(held as KeyInput)
  await tab.keyboard.press(last)
  for (const held of all.reverse()) await tab.keyboard.up(held as KeyInput)
}
