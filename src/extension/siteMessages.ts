import browser, { type Runtime } from 'webextension-polyfill'
import { isExtensionAlive } from './messages.ts'
import { siteOf } from './siteOf.ts'
import { isRemembered, type Remembered, remembering } from './siteRules.ts'
import { changeSite } from './sites.ts'

/** From the content script to the background, which is the one to write and to style. */
type SiteMessage =
  /** The reader decided something that holds for the page's site. */
  | { type: 'remember'; what: Remembered; on: boolean }
  /** The script was started on a site that is to be always clean; asks whether it still may clean there. */
  | { type: 'started' }
  /** The page has no style sheet of ours yet, or the article stands in a frame that came after it did. */
  | { type: 'style' }

/** Remembers something of the page's site, or forgets it; settles once that is stored, or cannot be. */
export async function remember(what: Remembered, on: boolean): Promise<void> {
  if (isExtensionAlive()) await send({ type: 'remember', what, on }).catch(() => {})
}

/** Whether the page is to be cleaned by itself. */
export async function mayClean(): Promise<boolean> {
  return (await send({ type: 'started' }).catch(() => false)) === true
}

/**
 * Has the style sheet put into all documents of the page, and gives whether it was; to those that have it already it is the
 * same rules once more.
 */
export function askForStyle(): Promise<boolean> {
  return send({ type: 'style' }).then(
    () => true,
    () => false,
  )
}

function send(message: SiteMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message)
}

/**
 * Answers these messages in the background. The site is that of the page which the browser says they come from.
 * @param mayClean lets the script that was started on a page of this site clean, or not.
 * @param style puts our style sheets into a tab's page.
 */
export function onSiteMessage(
  mayClean: (site: string) => Promise<boolean>,
  style: (tabId: number) => Promise<void>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab, url }: Runtime.MessageSender) => {
    const asked = message as SiteMessage
    const site = siteOf(url)
    if (tab?.id === undefined || site === '') return
    if (asked.type === 'started') return mayClean(site)
    if (asked.type === 'style') return style(tab.id)
    if (asked.type !== 'remember' || tab.incognito) return
    // Content scripts live in a process with the page, so what they send is checked like a file that is imported.
    const { what, on } = asked
    if (isRemembered(what)) return changeSite(site, (rules) => remembering(rules, what, on === true))
  })
}
