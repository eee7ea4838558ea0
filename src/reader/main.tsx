import { render } from 'preact'
import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import { readerSource } from '../extension/readerPage.ts'
import { Reader } from './Reader.tsx'

// One page for all places: in a tab it belongs to the tab named in its address, in a side panel to the one in front.

document.documentElement.lang = uiLanguage()
document.documentElement.dir = uiDirection()
document.title = t('name')
render(<Reader source={readerSource(location.search)} />, document.getElementById('reader') as HTMLElement)
