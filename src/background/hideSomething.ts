import { t } from '../extension/i18n.ts'
import { openPage } from '../extension/inject.ts'
import { askPage } from '../extension/messages.ts'
import type { ActiveTab } from '../extension/tabs.ts'
import { showTrouble } from './badge.ts'

/** Has the reader pick something on the page of a tab to be hidden. */
export async function hideSomething({ id }: ActiveTab): Promise<void> {
  try {
    await openPage(id)
  } catch {
    return showTrouble(id, t('forbidden_title'))
  }
  await askPage(id, { type: 'pick' })
}
