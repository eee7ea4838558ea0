import browser from 'webextension-polyfill'
import { type ActiveTab, activeTabOf } from './tabs.ts'

/** An entry of the menu that the toolbar button has. */
export interface MenuEntry {
  id: string
  title: string
}

/** Puts the entries into the menu; the browser remembers them, so it is done once for each version of the extension. */
export async function createMenu(entries: MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const entry of entries) browser.contextMenus.create({ ...entry, contexts: ['action'] })
}

/** Calls `act` with the tab that the menu was opened over. It is called at once, so that it may ask for permissions. */
export function onMenu(id: string, act: (tab: ActiveTab) => Promise<void>): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const active = activeTabOf(tab)
    if (info.menuItemId === id && active) return void act(active)
  })
}
