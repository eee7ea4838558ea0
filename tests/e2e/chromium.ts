import { resolve } from 'node:path'
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core'
import { chromium } from '../../tools/setup/browsers.ts'
import {
  type Code,
  type Driver,
  goBack,
  type Launch,
  type PageView,
  type PopupView,
  pressKeys,
  readClipboard,
  until,
  type View,
} from './driver.ts'

/** Without these Chromium makes requests of its own, and a test that counts requests could not tell whose they are. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-features=OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying',
  '--component-updater=url-source=http://127.0.0.1:9/',
  '--gaia-url=http://127.0.0.1:9/',
]

/** What only Chromium can do. */
export interface Chromium extends Driver {
  readonly browser: Browser
  /** The reader's tab, once it is open, with all that Puppeteer can do to it. */
  readerTab(): Promise<Page>
}

function view(page: Page): View {
  return {
    run: <A extends unknown[], T>(code: Code<A, T>, ...args: A) =>
      page.evaluate(code as (...args: unknown[]) => unknown, ...args) as Promise<T>,
    screenshot: async (file) => {
      await page.screenshot({ path: file as `${string}.png`, fullPage: true })
    },
    scheme: (value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    close: () => page.close(),
  }
}

/** Headless Chromium gives the popup a window larger than its content, which no reader would see. */
async function shootPopup(popup: Page, file: string): Promise<void> {
  const clip = await popup.evaluate(() => ({
    x: 0,
    y: 0,
    width: document.body.offsetWidth,
    height: document.body.offsetHeight,
  }))
  await popup.screenshot({ path: file as `${string}.png`, clip, captureBeyondViewport: true })
}

/** Puppeteer's own way to set media features does not know forced colours. */
async function prefer(page: Page, setting: string, isSet: boolean): Promise<void> {
  const value = !isSet ? '' : setting === 'forced-colors' ? 'active' : 'reduce'
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: setting, value }] })
}

async function closePopup(popup: Page): Promise<void> {
  if (popup.isClosed()) return
  const closed = new Promise<void>((resolve) => popup.once('close', () => resolve()))
  // The document is gone before it can answer, so its answer is not waited for.
  popup.evaluate(() => window.close()).catch(() => {})
  await closed
}

/** Starts Chromium with the extension. */
export async function startChromium(launch: Launch): Promise<Chromium> {
  const args = [...QUIET, '--window-size=1200,900']
  // Chromium's sandbox refuses to run for root, as which build machines run everything.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (launch.proxy) args.push(`--proxy-server=${launch.proxy}`, '--proxy-bypass-list=<-loopback>')
  const browser = await puppeteer.launch({
    executablePath: await chromium(),
    headless: launch.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: launch.profile,
    env: { ...process.env, ...launch.env },
    args,
  })
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()))
  const id = await browser.installExtension(resolve(launch.extension))
  const extension = (await browser.extensions()).get(id)
  if (!extension) throw new Error('Chromium did not take the extension')
  // A profile that had the extension already may not be shown the page again.
  const isWelcome = (target: Target) => target.url().startsWith(`chrome-extension://${id}/src/welcome/`)
  const shown = launch.profile
    ? await browser.waitForTarget(isWelcome, { timeout: 3000 }).catch(() => undefined)
    : await browser.waitForTarget(isWelcome)
  const welcome = await shown?.asPage()
  if (!launch.keepWelcome) await welcome?.close()

  // Any document of the extension may ask for badges. Its manifest is one that runs no script of ours, and a tab in the
  // background takes the front from nobody.
  let desk: Page | undefined
  async function openDesk(): Promise<Page> {
    // An update of the extension closes all its pages.
    if (desk && !desk.isClosed()) return desk
    desk = await browser.newPage({ background: true })
    await desk.goto(`chrome-extension://${id}/manifest.json`)
    return desk
  }

  let open: PopupView | undefined
  function pageView(tab: Page): PageView {
    return {
      ...view(tab),
      goto: async (url) => {
        await tab.goto(url)
      },
      click: (x, y) => tab.mouse.click(x, y),
      keys: async (...keys) => {
        for (const key of keys) await pressKeys(tab, key)
      },
      back: () => goBack(view(tab)),
      prefer: (setting, isSet) => prefer(tab, setting, isSet),
      zoom: async (factor) => {
        await tab.bringToFront()
        await (await openDesk()).evaluate((factor) => chrome.tabs.setZoom(factor), factor)
      },
      print: () => tab.pdf(),
      front: () => tab.bringToFront(),
      discard: async () => {
        const url = tab.url()
        await (await openDesk()).evaluate(discardTabInFront)
        const again = await until('the tab', async () => (await browser.pages()).find((one) => one.url() === url))
        await again.waitForFunction(() => document.readyState === 'complete')
        return pageView(again)
      },
      popup: async (): Promise<PopupView> => {
        // One that a failed test has left open would be closed by the button, and the next test with it.
        await open?.close().catch(() => {})
        await tab.bringToFront()
        const opened = browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/src/popup/`))
        await tab.triggerExtensionAction(extension as NonNullable<typeof extension>)
        const popup = await (await opened).asPage()
        open = {
          ...view(popup),
          screenshot: (file) => shootPopup(popup, file),
          key: (key) => popup.keyboard.press(key),
          prefer: (setting, isSet) => prefer(popup, setting, isSet),
          close: () => closePopup(popup),
        }
        return open
      },
      badge: async () => {
        return (await openDesk()).evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
          const tabId = tab?.id
          return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) }
        })
      },
    }
  }

  /** A page of the reader: in a tab its address names the tab it belongs to, in the side panel it has none. */
  async function readerPage(isInTab: boolean): Promise<Page> {
    const url = `chrome-extension://${id}/src/reader/index.html`
    const isOurs = (target: Target) => target.url().startsWith(url) && target.url().includes('?tab=') === isInTab
    const page = await (await browser.waitForTarget(isOurs)).asPage()
    await until('the reader document', () => page.evaluate(() => document.readyState === 'complete'))
    return page
  }
  const readerView = (page: Page): View => ({ ...view(page), close: () => closePopup(page) })

  let [blank] = await browser.pages()
  async function page(): Promise<PageView> {
    const tab = blank ?? (await browser.newPage())
    blank = undefined
    return pageView(tab)
  }

  return {
    name: 'chromium',
    browser,
    page,
    options: async () => {
      const url = `chrome-extension://${id}/src/options/`
      const page = await (await browser.waitForTarget((target) => target.url().startsWith(url))).asPage()
      await until('the options document', () => page.evaluate(() => document.readyState === 'complete'))
      return view(page)
    },
    readerTab: () => readerPage(true),
    reader: async () => readerView(await readerPage(true)),
    panel: async () => readerView(await readerPage(false)),
    welcome: async () => {
      if (!welcome) throw new Error('this profile had the extension already')
      return view(welcome)
    },
    stopWorker: async () => {
      const worker = browser.targets().find((target) => target.type() === 'service_worker')
      await (await worker?.worker())?.close()
      await until('the service worker to stop', () => !browser.targets().includes(worker as Target))
    },
    clipboard: async () => {
      // The first tab; whoever tests has it in front.
      const [tab] = await browser.pages()
      if (!tab) throw new Error('no tab to read the clipboard in')
      await browser.defaultBrowserContext().overridePermissions(new URL(tab.url()).origin, ['clipboard-read'])
      await tab.bringToFront()
      return tab.evaluate(readClipboard)
    },
    update: async () => {
      await browser.installExtension(resolve(launch.extension))
    },
    takeLeave: async (origin) => {
      await (await openDesk()).evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), origin)
    },
    uninstall: () => browser.uninstallExtension(id),
    closed,
    close: () => browser.close(),
  }
}

/** Runs in a document of the extension: drops the tab in front, with another in front meanwhile. */
async function discardTabInFront(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  const other = await chrome.tabs.create({ url: 'about:blank' })
  // A discarded tab has another id than the one that it was.
  const dropped = await chrome.tabs.discard(tab?.id as number)
  await chrome.tabs.update(dropped?.id as number, { active: true })
  await chrome.tabs.remove(other.id as number)
}
