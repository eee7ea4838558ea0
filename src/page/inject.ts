import {
  isExtensionAlive,
  onPageMessage,
  type PageGlance,
  type PageMessage,
  type PageState,
  reportBadge,
} from '../extension/messages.ts'
import { articleDocument } from './articleDocument.ts'
import { markerWords } from './markerText.ts'
import { createSession, type Session } from './session.ts'

// The content script: injected when the reader first asks for this page, it then answers the popup and the shortcut.

const stopKey = Symbol.for('unecho.stop')
const world = globalThis as { [stopKey]?: () => void }
// An older copy is still here when the extension was reloaded or two askers injected at once; the newest serves.
world[stopKey]?.()

/** Everything that this script does ends with this. */
const life = new AbortController()
world[stopKey] = () => life.abort()

let at: Document | undefined
let own = new AbortController()
let session: Session | undefined

/** The session with the document that holds the article, which may be a frame's; a page that is clean keeps its own. */
function current(): Session {
  if (session && session.count() !== null) return session
  const document = articleDocument(globalThis.document)
  if (session && document === at) return session
  own.abort()
  own = new AbortController()
  at = document
  const hooks = { counted: reportBadge, isAlive: isExtensionAlive }
  session = createSession(document, hooks, AbortSignal.any([life.signal, own.signal]), { markers: markerWords })
  return session
}

function answer(message: PageMessage): Promise<PageState> | PageGlance | boolean {
  switch (message.type) {
    case 'ping':
      return true
    case 'glance':
      return current().glance()
    case 'state':
      return current().state()
    case 'clean':
      return current().clean(message.on)
    case 'keep':
      return current().keep(message.finding, message.keep)
    case 'show':
      return current().show(message.block, message.start, message.end)
  }
}

onPageMessage(answer, life.signal)

/** The browser forgets the badge when a tab goes elsewhere, and brings a page back from its cache as we left it. */
addEventListener(
  'pageshow',
  ({ persisted }) => {
    const count = session?.count() ?? null
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
