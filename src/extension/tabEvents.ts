import browser from 'webextension-polyfill'
import type { EnteredMessage } from './messages.ts'

/** What a page that shows another tab's article wants to know of that tab. */
export interface TabEvents {
  /** The tab has loaded a page, or the same one again. */
  loaded?: (tabId: number) => void
  closed?: (tabId: number) => void
  /** Another tab is in front, in this window or another one. */
  activated?: () => void
  /** The reader has called the extension on this tab, so that its page can be read now. */
  entered?: (tabId: number) => void
}

/** Reports what happens to tabs until the signal says stop. */
export function onTabEvents({ loaded, closed, activated, entered }: TabEvents, signal: AbortSignal): void {
  const { onUpdated, onRemoved, onActivated } = browser.tabs
  const updated = (tabId: number, change: { status?: string }) => {
    if (change.status === 'complete') loaded?.(tabId)
  }
  const removed = (tabId: number) => closed?.(tabId)
  const inFront = () => activated?.()
  const told = (message: unknown) => {
    const { type, tab } = message as EnteredMessage
    if (type === 'entered') entered?.(tab)
  }
  onUpdated.addListener(updated)
  onRemoved.addListener(removed)
  onActivated.addListener(inFront)
  browser.runtime.onMessage.addListener(told)
  signal.addEventListener('abort', () => {
    onUpdated.removeListener(updated)
    onRemoved.removeListener(removed)
    onActivated.removeListener(inFront)
    browser.runtime.onMessage.removeListener(told)
  })
}
