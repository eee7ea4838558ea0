import browser, { type Runtime } from 'webextension-polyfill'
import type { BadgeMessage } from '../extension/messages.ts'
import { activeTab } from '../extension/tabs.ts'
import { showCount } from './badge.ts'
import { toggleCleaning } from './toggle.ts'

// The browser stops this script whenever it is idle and starts it again for the next event. So listeners are added at
// once, and nothing is remembered here: whether a page is clean is asked of the page.

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const { type, count } = message as BadgeMessage
  const tabId = sender.tab?.id
  if (type === 'badge' && tabId !== undefined) return showCount(tabId, count)
})

browser.commands.onCommand.addListener(async (command, tab) => {
  if (command !== 'toggle-cleaning') return
  await toggleCleaning(tab?.id ?? (await activeTab()).id)
})
