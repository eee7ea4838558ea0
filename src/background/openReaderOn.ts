import { t } from '../extension/i18n.ts'
import { openPage } from '../extension/inject.ts'
import { openReader } from '../extension/readerPage.ts'
import type { ActiveTab } from '../extension/tabs.ts'
import { showTrouble } from './badge.ts'

/** Opens the reader for the page of a tab. Our script goes in first, while the reader's call gives leave for it. */
export async function openReaderOn({ id: tabId }: ActiveTab): Promise<void> {
  try {
    await openPage(tabId)
  } catch {
    return showTrouble(tabId, t('forbidden_title'))
  }
  await openReader(tabId)
}
