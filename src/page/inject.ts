import {
  isExtensionAlive,
  onPageMessage,
  type PageMessage,
  type PageState,
  reportBadge,
} from '../extension/messages.ts'
import { markerWords } from './markerText.ts'
import { createSession } from './session.ts'

// The content script: injected when the reader first asks for this page, it then answers the popup and the shortcut.

const stopKey = Symbol.for('unecho.stop')
const world = globalThis as { [stopKey]?: () => void }
// An older copy is still here when the extension was reloaded or two askers injected at once; the newest serves.
world[stopKey]?.()

/** Everything that this script does ends with this. */
const life = new AbortController()
world[stopKey] = () => life.abort()

const session = createSession(document, { counted: reportBadge, isAlive: isExtensionAlive }, life.signal, {
  markers: markerWords,
})

function answer(message: PageMessage): Promise<PageState> | boolean {
  switch (message.type) {
    case 'ping':
      return true
    case 'state':
      return session.state()
    case 'clean':
      return session.clean(message.on)
    case 'keep':
      return session.keep(message.finding, message.keep)
    case 'show':
      return session.show(message.block, message.start, message.end)
  }
}

onPageMessage(answer, life.signal)

/** The browser forgets the badge when a tab goes elsewhere, and brings a page back from its cache as we left it. */
addEventListener(
  'pageshow',
  ({ persisted }) => {
    const count = session.count()
    if (persisted && count !== null) reportBadge(count)
  },
  { signal: life.signal },
)

/** A script whose extension was updated or removed meanwhile ends itself when the reader comes back to its page. */
document.addEventListener(
  'visibilitychange',
  () => {
    if (!isExtensionAlive()) life.abort()
  },
  { signal: life.signal },
)
