import browser from 'webextension-polyfill'

/** What the toolbar button says of one tab, beside its icon. */
export interface Badge {
  text: string
  /** Replaces the button's tooltip; '' brings the manifest's back. */
  title: string
  tone: 'calm' | 'alert'
}

/** Dark enough that white text on it has a contrast of at least 4.5:1 in light and dark toolbars. */
const COLORS = { calm: '#1f6f5c', alert: '#a3341c' }

/** Shows a badge on one tab. The browser itself takes it back when the tab goes to another page. */
export async function setBadge(tabId: number, { text, title, tone }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLORS[tone] }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ])
}
