import browser from 'webextension-polyfill'
import { IS_FIREFOX } from './firefox.ts'

/** Whether the browser has a place beside the page where the reader can stand: a side panel or a sidebar. */
export function hasPanel(): boolean {
  return IS_FIREFOX ? browser.sidebarAction !== undefined : typeof chrome.sidePanel?.open === 'function'
}

/**
 * Opens that place in this window. Must be called at once when the reader presses something, before any `await`: Firefox
 * opens its sidebar for nothing else. What is opened for a window stays when its tabs change.
 */
export async function openPanel(): Promise<void> {
  if (IS_FIREFOX) return browser.sidebarAction.open()
  const { id } = await browser.windows.getCurrent()
  if (id !== undefined) await chrome.sidePanel.open({ windowId: id })
}
