import { render } from 'preact'
import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import { Popup } from './Popup.tsx'

document.documentElement.lang = uiLanguage()
document.documentElement.dir = uiDirection()
document.title = t('name')
render(<Popup />, document.getElementById('popup') as HTMLElement)
