import { t } from '../extension/i18n.ts'
import { openPage } from '../extension/inject.ts'
import { askPage } from '../extension/messages.ts'
import type { ActiveTab } from '../extension/tabs.ts'
import { showTrouble } from './badge.ts'

/** Cleans the page of a tab, or undoes it, as the switch in the popup does. The page reports its count by itself. */
export async function toggleCleaning({ id: tabId }: ActiveTab): Promise<void> {
  try {
    await openPage(tabId)
  } catch {
    return showTrouble(tabId, t('forbidden_title'))
  }
  const { on, reading } = await askPage(tabId, { type: 'state' })
  if (reading.noArticle && !on) return showTrouble(tabId, t('no_article_title'))
  await askPage(tabId, { type: 'clean', on: !on })
}
