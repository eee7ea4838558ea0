import browser from 'webextension-polyfill'
import type { Reading } from '../reading.ts'

/** What the page's content script knows; the answer to every message to it. */
export interface PageState {
  reading: Reading
  /** Whether the page is clean now. */
  on: boolean
}

/** Messages from popup and background to the content script of a page. */
export type PageMessage =
  /** Asks whether a content script is there at all; any answer will do. */
  | { type: 'ping' }
  | { type: 'state' }
  | { type: 'clean'; on: boolean }
  | { type: 'keep'; finding: string; keep: boolean }
  /** Scrolls to the block, or to a stretch of it, and highlights it. */
  | { type: 'show'; block: number; start?: number; end?: number }

/** From the content script to the background: how many findings are folded on this page; null when it is not clean. */
export type BadgeMessage = { type: 'badge'; count: number | null }

/** Asks the content script of a tab; rejects where there is none. */
export function askPage(tab: number, message: Exclude<PageMessage, { type: 'ping' }>): Promise<PageState> {
  return browser.tabs.sendMessage(tab, message)
}
