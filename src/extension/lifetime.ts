import browser from 'webextension-polyfill'

/** Calls `begin` when the extension or the browser was installed or updated. */
export function onInstalled(begin: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void begin())
}

/** Calls `begin` then, and whenever the browser starts. */
export function onStart(begin: () => Promise<void>): void {
  onInstalled(begin)
  browser.runtime.onStartup.addListener(() => void begin())
}
