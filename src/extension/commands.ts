import browser from 'webextension-polyfill'
import { type ActiveTab, activeTab, activeTabOf } from './tabs.ts'

/**
 * Calls `act` with the tab whenever the reader presses the shortcut of that name in the manifest. It is called at once
 * where the browser names the tab, so that it may ask for permissions.
 */
export function onCommand(name: string, act: (tab: ActiveTab) => Promise<void>): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command !== name) return
    await act(activeTabOf(tab) ?? (await activeTab()))
  })
}
