import { render } from 'preact'
import { IS_FIREFOX } from '../extension/firefox.ts'
import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import { loadShortcuts } from '../extension/shortcuts.ts'
import { Welcome } from './Welcome.tsx'

document.documentElement.lang = uiLanguage()
document.documentElement.dir = uiDirection()
document.title = t('welcome_title')
const shortcuts = await loadShortcuts()
const shortcut = shortcuts.find(({ name }) => name === 'toggle-cleaning')?.keys ?? ''
render(<Welcome shortcut={shortcut} isFirefox={IS_FIREFOX} />, document.getElementById('welcome') as HTMLElement)
