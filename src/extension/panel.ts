import browser from 'webextension-polyfill'

/** Whether the browser has a place beside the page where the reader can stand: a side panel or a sidebar. */
export function hasPanel(): boolean {
  return typeof chrome.sidePanel?.open === 'function' || typeof browser.sidebarAction?.open === 'function'
}

/**
 * Opens that place in this window. Must be called at once when the reader presses something, before any `await`: Firefox
 * opens its sidebar for nothing else. What is opened for a window stays when its tabs change.
 */
export async function openPanel(): Promise<void> {
  if (typeof chrome.sidePanel?.open !== 'function') return browser.sidebarAction.open()
  const { id } = await browser.windows.getCurrent()
  if (id !== undefined) await chrome.sidePanel.open({ windowId: id })
}
