import browser from 'webextension-polyfill'
import { patternOf } from './sitePermission.ts'

/** A tab as far as activeTab lets us see it: `url` is there only once the reader has called the extension on it. */
export interface ActiveTab {
  id: number
  url?: string
}

/** The tab the reader looks at. Rejects when there is none, as in a window of developer tools. */
export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) throw new Error('no active tab')
  return { id: tab.id, url: tab.url }
}

/** Whether the tab stands in a private window. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId)).incognito
}

/** The tabs that show pages of these sites, which must be ones that the browser gives us leave for. */
export async function tabsOfSites(sites: string[]): Promise<number[]> {
  if (sites.length === 0) return []
  const tabs = await browser.tabs.query({ url: sites.map(patternOf) })
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]))
}
