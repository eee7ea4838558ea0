import browser from 'webextension-polyfill'

const WELCOME = 'src/welcome/index.html'

/** Calls `act` once when the reader has installed the extension; an update of it or of the browser is no such thing. */
export function onFirstInstall(act: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') return act()
  })
}

/** Opens the page that says what this is and how to have it at hand. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })
}

/** Whether this is Firefox, whose menus are other ones than Chromium's. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:')
}
