import { resolve } from 'node:path'
import puppeteer, { type Browser, type LaunchOptions, type Page, TimeoutError } from 'puppeteer-core'
import { firefox } from '../../tools/setup/browsers.ts'
import {
  type Code,
  type Driver,
  goBack,
  type Launch,
  type PageView,
  pressKeys,
  readClipboard,
  until,
} from './driver.ts'
import { installedId, installForGood, takeLeave, UNSIGNED } from './firefoxAddon.ts'
import { type Any, type Chrome, chromeWindow } from './firefoxChrome.ts'
import { learnPlaces } from './firefoxInside.ts'
import { openPopup, prefer } from './firefoxPopup.ts'
import { optionsTab, readerTab, sidebar, welcomeTab } from './firefoxTabs.ts'

/** What only Firefox can do. */
export interface Firefox extends Driver {
  readonly browser: Browser
  /** Runs code in the browser's own window. */
  readonly chrome: Chrome
  readonly addon: string
}

const QUIET = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // Asked for leave, the reader gives it.
  'extensions.webextOptionalPermissionPrompts': false,
}

function proxyPrefs(proxy: string) {
  const [host, port] = proxy.split(':')
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  }
}

/** Milliseconds that a busy machine is given to start a browser. */
const PATIENCE = 60_000

/** Starts a Firefox; now and then one never comes up, which says nothing of what is tested, and another is started. */
async function comeUp(options: LaunchOptions): Promise<Browser> {
  try {
    return await puppeteer.launch({ ...options, timeout: PATIENCE })
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error
    console.warn(`Firefox was not there after ${PATIENCE / 1000} s, and is started once more.`)
    return puppeteer.launch({ ...options, timeout: PATIENCE })
  }
}

/** Starts Firefox with the extension. */
export async function startFirefox(launch: Launch): Promise<Firefox> {
  const browser = await comeUp({
    browser: 'firefox',
    executablePath: await firefox(),
    headless: launch.headless,
    defaultViewport: null,
    // Lets the preference below stop the requests that Firefox makes for settings of its own.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...launch.env },
    args: ['--remote-allow-system-access', '--width=1200', '--height=900'],
    userDataDir: launch.profile,
    extraPrefsFirefox: { ...QUIET, ...UNSIGNED, ...(launch.proxy ? proxyPrefs(launch.proxy) : {}) },
  })
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()))
  const chrome = await chromeWindow(browser)
  await learnPlaces(chrome)
  const install = () =>
    launch.profile
      ? installForGood(chrome, launch.extension)
      : (browser.installExtension(resolve(launch.extension)) as Promise<string>)
  const known = launch.profile && (await chrome.run(installedId, 'Unecho'))
  const addon = known || (await install())
  const welcome = known ? undefined : await welcomeTab(chrome)
  if (!launch.keepWelcome) await welcome?.close()

  function view(tab: Page): PageView {
    const page: PageView = {
      run: <A extends unknown[], T>(code: Code<A, T>, ...args: A) =>
        tab.evaluate(code as (...args: unknown[]) => unknown, ...args) as Promise<T>,
      screenshot: async (file) => {
        await tab.screenshot({ path: file as `${string}.png`, fullPage: true })
      },
      scheme: async (scheme) => {
        await chrome.run((scheme) => {
          ;(window as Any).gBrowser.selectedBrowser.browsingContext.top.prefersColorSchemeOverride = scheme
        }, scheme)
      },
      goto: async (url) => {
        if (url.startsWith('about:')) await chrome.run(goToOwnPage, url)
        else await tab.goto(url)
      },
      click: (x, y) => tab.mouse.click(x, y),
      keys: async (...keys) => {
        for (const key of keys) await pressKeys(tab, key)
      },
      back: () => goBack(page),
      prefer: (setting, isSet) => chrome.run(prefer, setting, isSet),
      zoom: (factor) => chrome.run(zoomTabInFront, factor),
      print: () => tab.pdf(),
      front: () => tab.bringToFront(),
      discard: async () => {
        const url = tab.url()
        await chrome.run(discardTabInFront)
        const isBack = async () => (await browser.pages()).find((one) => one !== tab && one.url() === url)
        const again = view(await until('the tab', isBack))
        await until('the page', () => again.run(() => document.readyState === 'complete'))
        return again
      },
      popup: async () => {
        await tab.bringToFront()
        return openPopup(chrome, addon)
      },
      badge: () => chrome.run(readBadge, addon),
      close: () => tab.close(),
    }
    return page
  }

  let [blank] = await browser.pages()
  async function page(): Promise<PageView> {
    const tab = blank ?? (await browser.newPage())
    blank = undefined
    return view(tab)
  }

  return {
    name: 'firefox',
    browser,
    chrome,
    addon,
    page,
    options: () => optionsTab(chrome),
    reader: () => readerTab(chrome),
    panel: () => sidebar(chrome),
    welcome: async () => {
      if (!welcome) throw new Error('this profile had the extension already')
      return welcome
    },
    stopWorker: () => chrome.run(stopBackground, addon),
    clipboard: () => chrome.run(readClipboard),
    update: async () => {
      await install()
    },
    takeLeave: (origin) => chrome.run(takeLeave, addon, origin),
    uninstall: () => chrome.run(uninstall, addon),
    closed,
    close: () => browser.close(),
  }
}

/** Runs in the browser window: what the toolbar button shows for the tab in front. */
function readBadge(id: string): { text: string; title: string } {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as Any
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  const { extension } = WebExtensionPolicy.getByID(id)
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension)
  const { badgeText, title } = action.getContextData((window as Any).gBrowser.selectedTab)
  return { text: badgeText ?? '', title }
}

/** Runs in the browser window: ends the background script. */
async function stopBackground(id: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as Any
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true })
}

/** Runs in the browser window. */
function zoomTabInFront(factor: number): void {
  ;(window as Any).gBrowser.selectedBrowser.fullZoom = factor
}

/** Runs in the browser window: drops the tab in front, with another in front meanwhile. */
async function discardTabInFront(): Promise<void> {
  const { gBrowser } = window as Any
  const tab = gBrowser.selectedTab
  const triggeringPrincipal = (globalThis as Any).Services.scriptSecurityManager.getSystemPrincipal()
  const other = gBrowser.addTab('about:blank', { triggeringPrincipal })
  gBrowser.selectedTab = other
  // Has the page's address noted, by which it comes back.
  await gBrowser.prepareDiscardBrowser(tab)
  // Not at once: a tab that is still being painted cannot be dropped.
  while (!(await gBrowser.discardBrowser(tab, true))) await new Promise((resolve) => setTimeout(resolve, 100))
  gBrowser.selectedTab = tab
  gBrowser.removeTab(other)
}

/** Runs in the browser window: takes the add-on out. */
async function uninstall(id: string): Promise<void> {
  const { ChromeUtils } = globalThis as Any
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  await (await AddonManager.getAddonByID(id)).uninstall()
}

/** Runs in the browser window: shows one of Firefox's own pages, which the remote protocol does not go to. */
async function goToOwnPage(url: string): Promise<void> {
  const { Services } = globalThis as Any
  const { selectedBrowser } = (window as Any).gBrowser
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
  selectedBrowser.loadURI(Services.io.newURI(url), { triggeringPrincipal })
  while (selectedBrowser.currentURI.spec !== url || selectedBrowser.webProgress?.isLoadingDocument) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
