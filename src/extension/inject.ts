import browser from 'webextension-polyfill'
import { type PageMessage, reportEntered } from './messages.ts'
import { PAGE_SCRIPT, stylePage } from './pageScript.ts'

/** From the root, because Firefox takes a relative path from the page that asks, and the popup has a folder of its own. */
const file = `/${PAGE_SCRIPT}`

/** Whether our content script already runs in the tab; a missing one makes `sendMessage` reject. */
async function answers(tabId: number): Promise<boolean> {
  const ping: PageMessage = { type: 'ping' }
  return browser.tabs.sendMessage(tabId, ping).then(
    () => true,
    () => false,
  )
}

/**
 * Sees to it that the content script runs in the tab, so that it can be asked. The style goes in first. Rejects where the
 * browser lets no extension in: its own pages, the add-on store, another extension's pages.
 */
export async function openPage(tabId: number): Promise<void> {
  if (await answers(tabId)) return
  await stylePage(tabId)
  await browser.scripting.executeScript({ target: { tabId }, files: [file] })
  // On some of its own pages Firefox neither runs the script nor says so.
  if (!(await answers(tabId))) throw new Error('the browser lets no extension into this page')
  reportEntered(tabId)
}
