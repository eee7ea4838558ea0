import { onCommand } from '../extension/commands.ts'
import { t } from '../extension/i18n.ts'
import { createMenu, onMenu } from '../extension/menu.ts'
import type { ActiveTab } from '../extension/tabs.ts'
import { hideSomething } from './hideSomething.ts'
import { openReaderOn } from './openReaderOn.ts'
import { toggleCleaning } from './toggle.ts'
import { toggleAlways } from './toggleAlways.ts'

/** What the toolbar button's menu and the shortcuts do, by their name in the manifest's `commands`, with its words. */
const ACTIONS: { id: string; title: () => string; act: (tab: ActiveTab) => Promise<void> }[] = [
  { id: 'toggle-cleaning', title: () => t('command_toggle'), act: toggleCleaning },
  { id: 'open-reader', title: () => t('command_reader'), act: openReaderOn },
  { id: 'always-clean', title: () => t('command_always'), act: toggleAlways },
  { id: 'hide-something', title: () => t('command_pick'), act: hideSomething },
]

/** Puts them into the menu. */
export function fillMenu(): Promise<void> {
  return createMenu(ACTIONS.map(({ id, title }) => ({ id, title: title() })))
}

/** Has them done when the reader chooses them. */
export function obeyMenuAndShortcuts(): void {
  for (const { id, act } of ACTIONS) {
    onMenu(id, act)
    onCommand(id, act)
  }
}
