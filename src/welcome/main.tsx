import { render } from 'preact'
import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import { isFirefox, loadShortcuts } from '../extension/shortcuts.ts'
import { Welcome } from './Welcome.tsx'

document.documentElement.lang = uiLanguage()
document.documentElement.dir = uiDirection()
document.title = t('welcome_title')
const shortcuts = await loadShortcuts()
const shortcut = shortcuts.find(({ name }) => name === 'toggle-cleaning')?.keys ?? ''
render(<Welcome shortcut={shortcut} isFirefox={isFirefox()} />, document.getElementById('welcome') as HTMLElement)
