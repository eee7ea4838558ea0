import { useEffect, useState } from 'preact/hooks'
import { openPage } from '../extension/inject.ts'
import {
  askPage,
  glanceAtPage,
  onReread,
  type PageGlance,
  type PageState,
  type StateMessage,
} from '../extension/messages.ts'
import { activeTab } from '../extension/tabs.ts'
import { type Place, placeOf } from './forbiddenPlace.ts'

/** What the popup knows of the page. */
export type View =
  | { is: 'reading'; glance?: PageGlance }
  /** The browser lets no extension in. */
  | { is: 'forbidden'; place: Place }
  /** The page did not answer; perhaps because the tab has moved on to one that we were not called on. */
  | { is: 'error'; moved?: boolean }
  | ({ is: 'read' } & PageState)

export type Ask = (message: StateMessage) => Promise<PageState | undefined>

export interface Page {
  view: View
  /**
   * While the page is being cleaned, or put back. The switch alone waits, and only for this: pressed while the page is at
   * work on another wish, it is heard, and answered after that.
   */
  busy: boolean
  /** Asks the page for something and takes over its answer; undefined when it did not answer. */
  ask: Ask
  /** Reads the page from the beginning. */
  retry: () => void
}

/** The page in the tab that the popup was opened over. */
export function usePage(): Page {
  const [view, setView] = useState<View>({ is: 'reading' })
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)

  const take: Ask = async (message) => {
    try {
      const state = await askPage((await activeTab()).id, message)
      setView({ is: 'read', ...state })
      return state
    } catch {
      setView({ is: 'error' })
    }
  }
  const ask: Ask = async (message) => {
    if (message.type !== 'clean') return take(message)
    setBusy(true)
    return take(message).finally(() => setBusy(false))
  }

  useEffect(() => {
    setView({ is: 'reading' })
    enter().then(async (place) => {
      // What was open to us a moment ago is another page now, and the browser wants to be asked anew for it.
      if (place === 'other' && attempt > 0) return setView({ is: 'error', moved: true })
      if (place) return setView({ is: 'forbidden', place })
      // Both are asked at once; what the page knows without being read is there first.
      const read = take({ type: 'state' })
      const glance = await glanceAtPage((await activeTab()).id).catch(() => undefined)
      setView((view) => (view.is === 'reading' ? { is: 'reading', glance } : view))
      await read
    })
  }, [attempt])

  const isRead = view.is === 'read'
  useEffect(() => {
    if (!isRead || busy) return
    const end = new AbortController()
    // A page that grows is read again as it does, and what the popup says of it would be of before.
    const takeAnew = async (tab: number) => {
      if (tab !== (await activeTab()).id) return
      const state = await askPage(tab, { type: 'state' }).catch(() => undefined)
      if (state && !end.signal.aborted) setView({ is: 'read', ...state })
    }
    onReread(takeAnew, end.signal)
    return () => end.abort()
  }, [isRead, busy])

  return { view, busy, ask, retry: () => setAttempt(attempt + 1) }
}

/** Gets ready to ask the page of the tab; gives what kind of page it is where the browser lets nobody in. */
async function enter(): Promise<Place | undefined> {
  const { id, url } = await activeTab()
  return openPage(id).then(
    () => undefined,
    () => placeOf(url),
  )
}
