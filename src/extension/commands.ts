import browser from 'webextension-polyfill'
import { activeTab } from './tabs.ts'

/** Calls `act` with the tab's id whenever the reader presses the shortcut of that name in the manifest. */
export function onCommand(name: string, act: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === name) await act(tab?.id ?? (await activeTab()).id)
  })
}
