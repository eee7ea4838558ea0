import { takeLifelines } from '../extension/lifeline.ts'
import { onInstalled, onStart, welcomeAtInstall } from '../extension/lifetime.ts'
import { onBadge } from '../extension/messages.ts'
import { stylePage } from '../extension/pageScript.ts'
import { onSiteMessage } from '../extension/siteMessages.ts'
import { onSitesGiven, onSitesTaken } from '../extension/sitePermission.ts'
import { onSitesChanged } from '../extension/sites.ts'
import { mayCleanOn, registerAlways, sitesGiven, sitesTaken } from './always.ts'
import { showCount } from './badge.ts'
import { fillMenu, obeyMenuAndShortcuts } from './menu.ts'

// The browser stops this script whenever it is idle and starts it again for the next event. So listeners are added at
// once, and nothing is remembered here: whether a page is clean is asked of the page.

welcomeAtInstall()
onBadge(showCount)
takeLifelines()
obeyMenuAndShortcuts()
onInstalled(fillMenu)
onStart(registerAlways)
onSiteMessage(mayCleanOn, stylePage)
onSitesChanged(registerAlways)
onSitesGiven(sitesGiven)
onSitesTaken(sitesTaken)
