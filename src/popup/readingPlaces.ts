import { t } from '../extension/i18n.ts'
import { hasPanel, openPanel } from '../extension/panel.ts'
import { openReader } from '../extension/readerPage.ts'
import { activeTab } from '../extension/tabs.ts'
import type { PageAction } from './PageActions.tsx'

/** The places where the article can be read: a tab of its own, and beside the page where the browser has room for it. */
export function readingPlaces(): PageAction[] {
  const reader = async () => {
    await openReader((await activeTab()).id)
    close()
  }
  const panel = async () => {
    await openPanel()
    close()
  }
  return [
    { id: 'reader', label: t('open_reader'), act: reader },
    ...(hasPanel() ? [{ id: 'panel', label: t('open_panel'), act: panel }] : []),
  ]
}
