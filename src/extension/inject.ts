/// <reference types="@crxjs/vite-plugin/client" />
import browser from 'webextension-polyfill'
import script from '../page/inject.ts?script&iife'
import { anchorRules } from '../page/markerAnchors.ts'
import pageCss from '../page/page.css?inline'
import { type PageMessage, reportEntered } from './messages.ts'

/** From the root, because Firefox takes a relative path from the page that asks, and the popup has a folder of its own. */
const file = `/${script}`

/** All that our marks and markers look like; the numbered part of it is made here. */
const css = pageCss + anchorRules()

/** Whether our content script already runs in the tab; a missing one makes `sendMessage` reject. */
async function answers(tabId: number): Promise<boolean> {
  const ping: PageMessage = { type: 'ping' }
  return browser.tabs.sendMessage(tabId, ping).then(
    () => true,
    () => false,
  )
}

/**
 * Sees to it that the content script runs in the tab, so that it can be asked. The style goes in first and as a user
 * style, because only an important user rule wins over an important rule of the page. Rejects where the browser lets no
 * extension in: its own pages, the add-on store, another extension's pages.
 */
export async function openPage(tabId: number): Promise<void> {
  if (await answers(tabId)) return
  const target = { tabId }
  // The article may stand in a frame; frames of other origins are passed over, since no leave was given for them.
  await browser.scripting.insertCSS({ target: { ...target, allFrames: true }, css, origin: 'USER' })
  await browser.scripting.executeScript({ target, files: [file] })
  // On some of its own pages Firefox neither runs the script nor says so.
  if (!(await answers(tabId))) throw new Error('the browser lets no extension into this page')
  reportEntered(tabId)
}
