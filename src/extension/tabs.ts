import browser, { type Tabs } from 'webextension-polyfill'
import { patternOf } from './sitePermission.ts'

/** A tab as far as activeTab lets us see it: `url` is there only once the reader has called the extension on it. */
export interface ActiveTab {
  id: number
  url?: string
  /** Whether it stands in a private window, of which nothing is remembered. */
  isPrivate: boolean
}

/** What we may know of a tab as the browser tells of it; undefined for one without an id, which cannot be asked. */
export function activeTabOf(tab: Tabs.Tab | undefined): ActiveTab | undefined {
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, isPrivate: tab.incognito }
}

/** The tab the reader looks at. Rejects when there is none, as in a window of developer tools. */
export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  const active = activeTabOf(tab)
  if (!active) throw new Error('no active tab')
  return active
}

/** Whether the tab stands in a private window. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId)).incognito
}

/** Whether the window that the reader used last is a private one. */
export function isPrivateInFront(): Promise<boolean> {
  return browser.windows.getLastFocused().then(
    ({ incognito }) => incognito,
    () => false,
  )
}

/** The tabs that show pages of these sites, which must be ones that the browser gives us leave for. */
export async function tabsOfSites(sites: string[]): Promise<number[]> {
  if (sites.length === 0) return []
  const tabs = await browser.tabs.query({ url: sites.map(patternOf) })
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]))
}
