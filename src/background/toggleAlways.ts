import { toggleAlwaysClean } from '../extension/alwaysClean.ts'
import { t } from '../extension/i18n.ts'
import { siteOf } from '../extension/siteOf.ts'
import type { ActiveTab } from '../extension/tabs.ts'
import { showTrouble } from './badge.ts'

/**
 * Has the site of a tab cleaned by itself from now on, or no longer; the browser asks the reader for its leave. In a
 * private window it says instead that nothing is remembered there.
 */
export async function toggleAlways({ id, url, isPrivate }: ActiveTab): Promise<void> {
  const site = siteOf(url)
  if (site === '') return showTrouble(id, t('always_no_site'))
  if (isPrivate) return showTrouble(id, t('always_private'))
  await toggleAlwaysClean(site)
}
