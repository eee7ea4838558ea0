/// <reference types="@crxjs/vite-plugin/client" />
import browser from 'webextension-polyfill'
import script from '../case/inject.ts?script&iife'

/**
 * Makes an anonymised test case of the page in a tab, as HTML. Nothing is saved or sent. Rejects where the page is gone or
 * may not be read any more.
 */
export async function makeCase(tabId: number): Promise<string> {
  const target = { tabId }
  await browser.scripting.executeScript({ target, files: [`/${script}`] })
  const [answer] = await browser.scripting.executeScript({ target, func: callCase })
  if (typeof answer?.result !== 'string') throw new Error('the page gave no case')
  return answer.result
}

/** Runs in the page's tab; sent as source text, so it may use nothing around it. */
function callCase(): unknown {
  return (globalThis as unknown as Record<symbol, () => string>)[Symbol.for('unecho.case')]?.()
}
