import { render } from 'preact'
import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import { Options } from './Options.tsx'

document.documentElement.lang = uiLanguage()
document.documentElement.dir = uiDirection()
document.title = `${t('name')} – ${t('options')}`
render(<Options />, document.getElementById('options') as HTMLElement)
