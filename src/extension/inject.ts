import browser from 'webextension-polyfill'
import { answers, reportEntered } from './messages.ts'
import { PAGE_SCRIPT, stylePage } from './pageScript.ts'

/** From the root, because Firefox takes a relative path from the page that asks, and the popup has a folder of its own. */
const file = `/${PAGE_SCRIPT}`

/** Milliseconds after which a page that does not come to an end of loading is read as it stands. */
const PATIENCE = 4000

/** Runs in the page: waits until all of it is there, or for some milliseconds. */
function loaded(patience: number): Promise<void> {
  return new Promise((done) => {
    if (document.readyState !== 'loading') return done()
    document.addEventListener('DOMContentLoaded', () => done(), { once: true })
    setTimeout(done, patience)
  })
}

/**
 * Sees to it that the content script runs in the tab, so that it can be asked. The style goes in first. Rejects where the
 * browser lets no extension in: its own pages, the add-on store, another extension's pages.
 */
export async function openPage(tabId: number): Promise<void> {
  if (await answers(tabId)) return
  await stylePage(tabId)
  const target = { tabId }
  // Some pages never come to an end of loading, and the browser itself would wait for it.
  await browser.scripting.executeScript({ target, func: loaded, args: [PATIENCE], injectImmediately: true })
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true })
  // On some of its own pages Firefox neither runs the script nor says so.
  if (!(await answers(tabId))) throw new Error('the browser lets no extension into this page')
  reportEntered(tabId)
}
