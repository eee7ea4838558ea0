import browser from 'webextension-polyfill'
import { isSamePage } from './storyAddress.ts'

const PAGE = 'src/reader/index.html'

/** The tab that a reader page belongs to. */
export interface ReaderSource {
  tab: number
  /** The address of the page that the tab showed when it was read, or '': it is what is left when the tab is gone. */
  url: string
}

/**
 * Opens the reader for a tab, in a tab beside it, or brings the one to the front that already shows its page. The address of
 * a private window's page is not put into the reader's own address, which the browser may keep in its history.
 */
export async function openReader(tabId: number): Promise<void> {
  const { url = '', index, incognito, windowId } = await browser.tabs.get(tabId)
  const open = incognito ? undefined : await readerOf({ tab: tabId, url })
  if (open !== undefined) return bringToFront(open)
  const place = incognito ? {} : { index: index + 1, windowId, openerTabId: tabId }
  const query = queryOf({ tab: tabId, url: incognito ? '' : url })
  await browser.tabs.create({ url: browser.runtime.getURL(PAGE) + query, ...place })
}

/** The tab in which a reader for the same page of the same tab is open. */
async function readerOf({ tab, url }: ReaderSource): Promise<number | undefined> {
  // Of its own pages the browser tells an extension the addresses without any permission.
  const readers = await browser.tabs.query({ url: `${browser.runtime.getURL(PAGE)}?*` })
  return readers.find((reader) => {
    const source = readerSource(new URL(reader.url!).search)
    return url !== '' && source?.tab === tab && isSamePage(source.url, url)
  })?.id
}

/** The tab named in a reader page's own address; null in the side panel, which follows the active tab. */
export function readerSource(search: string): ReaderSource | null {
  const query = new URLSearchParams(search)
  const tab = Number(query.get('tab'))
  return query.has('tab') && Number.isInteger(tab) ? { tab, url: query.get('url') ?? '' } : null
}

/** Has this reader page's own address name what it shows now, so that it is the same when it is loaded anew. */
export function renewSource(source: ReaderSource): void {
  history.replaceState(null, '', queryOf(source))
}

function queryOf({ tab, url }: ReaderSource): string {
  return `?${new URLSearchParams({ tab: String(tab), ...(url === '' ? {} : { url }) })}`
}

/** The address of the page that a tab shows, or '' where the browser does not tell us. */
export async function tabAddress(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId)).url ?? ''
}

/** Brings a tab and its window to the front. */
export async function bringToFront(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true })
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}
