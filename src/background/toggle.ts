import { t } from '../extension/i18n.ts'
import { openPage } from '../extension/inject.ts'
import { askPage, glanceAtPage } from '../extension/messages.ts'
import type { ActiveTab } from '../extension/tabs.ts'
import { showTrouble } from './badge.ts'

let last: Promise<unknown> = Promise.resolve()

/**
 * Cleans the page of a tab, or undoes it, as the switch in the popup does. The page reports its count by itself. Who presses
 * twice has it done twice, one after the other.
 */
export function toggleCleaning(tab: ActiveTab): Promise<void> {
  const done = last.then(() => toggle(tab))
  last = done.catch(() => {})
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
