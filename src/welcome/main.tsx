import { render } from 'preact'
import { shortcutOf } from '../extension/commands.ts'
import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import { isFirefox } from '../extension/install.ts'
import { Welcome } from './Welcome.tsx'

document.documentElement.lang = uiLanguage()
document.documentElement.dir = uiDirection()
document.title = t('welcome_title')
const shortcut = await shortcutOf('toggle-cleaning')
render(<Welcome shortcut={shortcut} isFirefox={isFirefox()} />, document.getElementById('welcome') as HTMLElement)
