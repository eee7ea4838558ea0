import { onCommand } from '../extension/commands.ts'
import { onBadge } from '../extension/messages.ts'
import { showCount } from './badge.ts'
import { openReaderOn } from './openReaderOn.ts'
import { toggleCleaning } from './toggle.ts'

// The browser stops this script whenever it is idle and starts it again for the next event. So listeners are added at
// once, and nothing is remembered here: whether a page is clean is asked of the page.

onBadge(showCount)
onCommand('toggle-cleaning', toggleCleaning)
onCommand('open-reader', openReaderOn)
