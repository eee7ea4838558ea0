import { t } from '../extension/i18n.ts'
import { openPage } from '../extension/inject.ts'
import { askPage, glanceAtPage } from '../extension/messages.ts'
import type { ActiveTab } from '../extension/tabs.ts'
import { showTrouble } from './badge.ts'

/** The last thing asked of each tab, as long as it is under way: a slow page holds up no other. */
const last = new Map<number, Promise<unknown>>()

/**
 * Cleans the page of a tab, or undoes it, as the switch in the popup does. The page reports its count by itself. Who presses
 * twice has it done twice, one after the other.
 */
export function toggleCleaning(tab: ActiveTab): Promise<void> {
  const done = Promise.resolve(last.get(tab.id)).then(() => toggle(tab))
  const settled = done
    .catch(() => {})
    .then(() => {
      if (last.get(tab.id) === settled) last.delete(tab.id)
    })
  last.set(tab.id, settled)
  return done
}

async function toggle({ id: tabId }: ActiveTab): Promise<void> {
  try {
    await openPage(tabId)
  } catch {
    return showTrouble(tabId, t('forbidden_title'))
  }
  const { on: wasOn } = await glanceAtPage(tabId)
  const { on, reading } = await askPage(tabId, { type: 'clean', on: !wasOn })
  if (reading.noArticle && !on && !wasOn) showTrouble(tabId, t('no_article_title'))
}
