import { setBadge } from '../extension/badge.ts'
import { t } from '../extension/i18n.ts'

const name = () => t('name')

/** How many findings are folded on the tab's page; null, for a page that is not clean, takes the badge away. */
export async function showCount(tabId: number, count: number | null): Promise<void> {
  const text = count === null ? '' : String(count)
  // The tab may have been closed while the message travelled; there is nothing left to show it on then.
  await setBadge(tabId, { text, title: name(), tone: 'calm' }).catch(() => {})
}

/** Says on the button why the shortcut did nothing: without a popup there is no other place for it. */
export async function showTrouble(tabId: number, message: string): Promise<void> {
  await setBadge(tabId, { text: '!', title: `${name()}: ${message}`, tone: 'alert' }).catch(() => {})
}
