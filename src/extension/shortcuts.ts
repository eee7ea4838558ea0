import browser from 'webextension-polyfill'
import { IS_FIREFOX } from './firefox.ts'
import { t } from './i18n.ts'

/** A shortcut of the extension as it is set now. */
export interface Shortcut {
  name: string
  /** What it does, in words. */
  does: string
  /** The keys; '' for none. */
  keys: string
}

/** All shortcuts; the browser's own name for pressing the button has none of our words. */
export async function loadShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll()
  return all.map(({ name = '', description, shortcut = '' }) => ({
    name,
    does: description || t('shortcut_popup'),
    keys: shortcut,
  }))
}

const own = () => browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> }

/** Whether the page where shortcuts are changed can be opened from here; older Firefoxes have no way to it. */
export function canOpenShortcuts(): boolean {
  return !IS_FIREFOX || own().openShortcutSettings !== undefined
}

/** Opens that page of the browser. */
export async function openShortcuts(): Promise<void> {
  if (IS_FIREFOX) await own().openShortcutSettings?.()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
