import browser from 'webextension-polyfill'

/** Opens the page with all that the reader can choose; the browser brings it to the front where it is open already. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage()
}
