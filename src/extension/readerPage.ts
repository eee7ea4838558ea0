import browser from 'webextension-polyfill'

const PAGE = 'src/reader/index.html'

/** The tab that a reader page belongs to. */
export interface ReaderSource {
  tab: number
  /** The article's address when the reader was opened, or '': it is what is left when the tab is gone. */
  url: string
}

/**
 * Opens the reader for a tab, in a tab beside it. The address of a private window's page is not put into the reader's
 * own address, which the browser may keep in its history.
 */
export async function openReader(tabId: number): Promise<void> {
  const { url = '', index, incognito, windowId } = await browser.tabs.get(tabId)
  const query = new URLSearchParams({ tab: String(tabId), ...(incognito || url === '' ? {} : { url }) })
  const place = incognito ? {} : { index: index + 1, windowId, openerTabId: tabId }
  await browser.tabs.create({ url: `${browser.runtime.getURL(PAGE)}?${query}`, ...place })
}

/** The tab named in a reader page's own address; null in the side panel, which follows the active tab. */
export function readerSource(search: string): ReaderSource | null {
  const query = new URLSearchParams(search)
  const tab = Number(query.get('tab'))
  return query.has('tab') && Number.isInteger(tab) ? { tab, url: query.get('url') ?? '' } : null
}

/** Brings a tab and its window to the front. */
export async function bringToFront(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true })
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}
