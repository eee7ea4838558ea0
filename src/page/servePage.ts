import { createLifeline } from '../extension/lifeline.ts'
import {
  isExtensionAlive,
  onPageMessage,
  type PageGlance,
  type PageMessage,
  type PageState,
  reportBadge,
  reportReread,
} from '../extension/messages.ts'
import { askForStyle, mayClean } from '../extension/siteMessages.ts'
import { articleDocument } from './articleDocument.ts'
import { cleanWhenArticle } from './cleanWhenArticle.ts'
import { followWishes } from './followWishes.ts'
import { markerWords } from './markerText.ts'
import { startPicking } from './picker/picker.ts'
import { createSession, type Session } from './session.ts'

/**
 * Answers the popup and the shortcut on this page, and cleans it unasked on a site that the reader wants always clean.
 * @param life ends with the extension, and all that is done here with it.
 */
export function servePage(life: AbortController): void {
  /** While the page is clean; a script whose extension was updated or removed meanwhile ends itself. */
  const lifeline = createLifeline(() => life.abort())
  life.signal.addEventListener('abort', lifeline.release)

  let at: Document | undefined
  let own = new AbortController()
  let session: Session | undefined
  /** Settles once the session's document has our style. */
  let styled: Promise<unknown> | undefined

  const following = followWishes((wishes) => session?.follow(wishes), life.signal)

  /** The session with the document that holds the article, which may be a frame's; a page that is clean keeps its own. */
  async function current(): Promise<Session> {
    const { wishes, remember } = await following
    // A frame that went elsewhere leaves its document without a window.
    if (session && session.count() !== null && at?.defaultView) return session
    const document = articleDocument(globalThis.document)
    if (session && document === at) {
      await styled
      return session
    }
    own.abort()
    own = new AbortController()
    at = document
    if (document !== globalThis.document) endWithFrame(document)
    const hooks = { counted, reread: reportReread, isAlive: isExtensionAlive, remember }
    const signal = AbortSignal.any([life.signal, own.signal])
    session = createSession(document, hooks, signal, { markers: markerWords, wishes: wishes() })
    // A frame may have come after the style went into all documents that were there.
    if (document !== globalThis.document) styled = askForStyle()
    await styled
    return session
  }

  /** Ends the session with a frame's document when the frame goes elsewhere, but not when the whole page is only put aside. */
  function endWithFrame({ defaultView }: Document): void {
    const end = ({ persisted }: PageTransitionEvent) => {
      if (persisted) return
      own.abort()
      session = undefined
    }
    defaultView?.addEventListener('pagehide', end, { signal: own.signal })
  }

  function counted(count: number | null): void {
    reportBadge(count)
    if (count === null) lifeline.release()
    else lifeline.tie()
  }

  let stopPicking = () => {}

  /** Has the reader pick a block to be hidden; what was not clean before is not clean after taking it back. */
  async function pick(session: Session): Promise<void> {
    const { hasSite } = await following
    stopPicking()
    const hide = async (block: Element, forSite: boolean) => {
      const wasClean = session.count() !== null
      const id = await session.hide(block, forSite)
      const takeBack = async () => {
        await session.unhide(id)
        if (!wasClean) await session.clean(false)
      }
      return { alsoCleaned: !wasClean && (session.count() ?? 0) > 1, takeBack }
    }
    stopPicking = startPicking(at ?? document, { hide, hasSite }, life.signal)
  }

  /** Ends the waiting for a story to be cleaned unasked. */
  const unasked = new AbortController()

  async function clean(session: Session, on: boolean): Promise<PageState> {
    const state = await session.clean(on)
    // Where there was no story to be cleaned, one may still come.
    if (state.on) unasked.abort()
    return state
  }

  async function answer(message: PageMessage): Promise<PageState | PageGlance | boolean> {
    if (message.type === 'ping') return true
    // Who switches the page off has decided; it is not to be cleaned while this is being done either.
    if (message.type === 'clean' && !message.on) unasked.abort()
    const session = await current()
    switch (message.type) {
      case 'glance':
        return session.glance()
      case 'state':
        return session.state()
      case 'clean':
        return clean(session, message.on)
      case 'keep':
        return session.keep(message.finding, message.keep, message.kind)
      case 'pick':
        await pick(session)
        return session.state()
      case 'unhide':
        return session.unhide(message.id)
      case 'show':
        return session.show(message.block, message.said, message.stretch)
    }
  }

  onPageMessage(answer, life.signal)

  /** On a site that the reader wants always clean, the page is cleaned unasked, if the browser's leave is still there. */
  following.then(async ({ wishes }) => {
    // A page that is loaded before the reader goes to it has no tab yet that could be given a style.
    await shown(document)
    const isWanted = async () => wishes().rules.always && (await mayClean())
    // The style comes once, before the first look: a page may be looked at without end, and would grow by it each time.
    const isReady = (await isWanted()) && (await askForStyle())
    if (isReady) await cleanWhenArticle(current, isWanted, AbortSignal.any([life.signal, unasked.signal]))
  })

  /** Waits until the page is before the reader, where the browser loaded it ahead of that. */
  async function shown(page: Document & { prerendering?: boolean }): Promise<void> {
    if (page.prerendering)
      await new Promise((done) => page.addEventListener('prerenderingchange', done, { once: true }))
  }

  /** The browser forgets the badge when a tab goes elsewhere, and brings a page back from its cache as we left it. */
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      const count = session?.count() ?? null
      if (persisted && count !== null) counted(count)
    },
    { signal: life.signal },
  )

  /** Where no lifeline was tied any more, the end of the extension is seen when the reader comes back to the page. */
  for (const [target, event] of [
    [document, 'visibilitychange'],
    [globalThis, 'focus'],
    [globalThis, 'pageshow'],
  ] as const) {
    target.addEventListener(
      event,
      () => {
        if (!isExtensionAlive()) life.abort()
      },
      { signal: life.signal },
    )
  }
}
