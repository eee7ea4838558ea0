import { useEffect, useRef, useState } from 'preact/hooks'
import { openPage } from '../extension/inject.ts'
import { askPage, type PageState, type StateMessage } from '../extension/messages.ts'
import { onTabEvents } from '../extension/tabEvents.ts'
import { activeTab, isPrivateTab } from '../extension/tabs.ts'

/** What became of the page that the shown article was read from. */
export type Fate =
  | 'there'
  /** The tab shows something else that may not be read, or nothing. */
  | 'left'
  /** The tab shows another article, which can be read instead. */
  | 'another'
  | 'closed'

/** What the reader page has to show. */
export type SourceView =
  | { is: 'reading' }
  /** Nobody has let the extension into the page. */
  | { is: 'closed-to-us' }
  | { is: 'error' }
  | { is: 'read'; tab: number; isPrivate: boolean; state: PageState; fate: Fate }

export interface Source {
  view: SourceView
  /** Asks the page for something and takes over its answer; undefined when it did not answer. */
  ask: (message: StateMessage) => Promise<PageState | undefined>
  /** Reads what the tab shows now. */
  readAgain: () => void
}

/**
 * The article of a tab.
 * @param tab the tab that the reader belongs to, whose article stays until another is asked for; null to follow
 *   whichever tab is in front.
 */
export function useSource(tab: number | null): Source {
  const [view, setView] = useState<SourceView>({ is: 'reading' })
  const latest = useRef<SourceView>(view)
  const turn = useRef(0)
  const show = (next: SourceView) => {
    latest.current = next
    setView(next)
  }

  /** Reads the tab; what was asked for later wins, since the reader may go from tab to tab faster than pages are read. */
  const read = async (isAsked: boolean) => {
    const mine = ++turn.current
    const next = await look(tab)
    if (mine !== turn.current) return
    const shown = latest.current
    // An article that is being read is not taken away by what happens in its tab.
    if (tab === null || isAsked || shown.is !== 'read') show(next)
    else if (next.is !== 'read') show({ ...shown, fate: 'left' })
    else if (isSame(next.state, shown.state)) show(next)
    else show({ ...shown, fate: next.state.reading.noArticle ? 'left' : 'another' })
  }

  useEffect(() => {
    const controller = new AbortController()
    const isOurs = (id: number) => tab === null || id === tab
    onTabEvents(
      {
        loaded: (id) => isOurs(id) && read(false),
        entered: (id) => isOurs(id) && latest.current.is !== 'read' && read(false),
        activated: () => tab === null && read(false),
        closed: (id) => {
          const shown = latest.current
          if (shown.is === 'read' && shown.tab === id) show({ ...shown, fate: 'closed' })
        },
      },
      controller.signal,
    )
    read(true)
    return () => controller.abort()
  }, [])

  return {
    view,
    readAgain: () => {
      show({ is: 'reading' })
      read(true)
    },
    ask: async (message) => {
      const shown = latest.current
      if (shown.is !== 'read') return
      try {
        const state = await askPage(shown.tab, message)
        if (latest.current.is === 'read') show({ ...shown, state, fate: 'there' })
        return state
      } catch {
        show({ ...shown, fate: 'left' })
      }
    },
  }
}

async function look(tab: number | null): Promise<SourceView> {
  let id: number
  try {
    id = tab ?? (await activeTab()).id
    await openPage(id)
  } catch {
    return { is: 'closed-to-us' }
  }
  try {
    const [state, isPrivate] = await Promise.all([askPage(id, { type: 'state' }), isPrivateTab(id)])
    // To unpack the answer takes a while where the article is a book, and so does drawing it: two tasks, not one.
    await new Promise((done) => setTimeout(done))
    return { is: 'read', tab: id, isPrivate, state, fate: 'there' }
  } catch {
    return { is: 'error' }
  }
}

/** Whether two states are of one article, which may have changed a little meanwhile. */
function isSame(a: PageState, b: PageState): boolean {
  const [one, other] = [a.reading.article, b.reading.article]
  return one.url === other.url && one.title === other.title
}
