import browser from 'webextension-polyfill'

const WELCOME = 'src/welcome/index.html'

/** Calls `begin` when the extension or the browser was installed or updated. */
export function onInstalled(begin: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void begin())
}

/** Calls `begin` then, and whenever the browser starts. */
export function onStart(begin: () => Promise<void>): void {
  onInstalled(begin)
  browser.runtime.onStartup.addListener(() => void begin())
}

/** Opens the page that says what this is when the reader has installed it; an update is no such thing. */
export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })
  })
}
