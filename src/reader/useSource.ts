import { useEffect, useRef, useState } from 'preact/hooks'
import { openPage } from '../extension/inject.ts'
import { askPage, onReread, type PageState, type StateMessage } from '../extension/messages.ts'
import { type ReaderSource, renewSource, tabAddress } from '../extension/readerPage.ts'
import { isSamePage } from '../extension/storyAddress.ts'
import { onTabEvents } from '../extension/tabEvents.ts'
import { activeTab, isPrivateTab } from '../extension/tabs.ts'
import { isSameArticle, unlessSame } from './sameReading.ts'

/** What became of the page that the shown article was read from. */
export type Fate =
  | 'there'
  /** The tab shows something else that may not be read, or nothing. */
  | 'left'
  /** The tab shows another article, which can be read instead. */
  | 'another'
  | 'closed'

/** The article of a tab, or that there is none. */
interface ReadView {
  is: 'read'
  tab: number
  /** The address that the tab showed it at. */
  address: string
  isPrivate: boolean
  state: PageState
  fate: Fate
}

/** What the reader page has to show. */
export type SourceView =
  | { is: 'reading' }
  /** Nobody has let the extension into the page. */
  | { is: 'closed-to-us' }
  /** The tab shows another article than the one that the reader was opened for, of which nothing is at hand any more. */
  | { is: 'another' }
  | { is: 'error' }
  /** Articles are counted, so that another one is told from a later reading of the same. */
  | (ReadView & { count: number })

/** A page that puts another article in place has none for a moment: it is looked at again after these times (ms). */
const STILL_TO_COME = [1000, 3000, 8000]

/** What was found in a tab. */
type Look = ReadView | { is: 'closed-to-us' } | { is: 'error' }

export interface Source {
  view: SourceView
  /** Asks the page for something and takes over its answer; undefined when it did not answer, or as another article. */
  ask: (message: StateMessage) => Promise<PageState | undefined>
  /** Reads what the tab shows now. */
  readAgain: () => void
}

/**
 * The article of a tab.
 * @param source the page that the reader belongs to, whose article stays until another is asked for; null to follow
 *   whichever tab is in front.
 */
export function useSource(source: ReaderSource | null): Source {
  const [view, setView] = useState<SourceView>({ is: 'reading' })
  const latest = useRef<SourceView>(view)
  const turn = useRef(0)
  const count = useRef(0)
  const own = useRef(source)
  /** The tab that was looked at last; null where that is unknown. */
  const aim = useRef(source?.tab ?? null)
  const show = (next: SourceView) => {
    latest.current = next
    setView(next)
  }

  /** Shows what was read, or what became of the page of the article that is shown; gives whether it was taken over. */
  const take = (next: Look, isAsked: boolean): boolean => {
    const shown = latest.current
    if (hasArticle(shown) && hasArticle(next) && isSameArticle(shown.state.reading, next.state.reading)) {
      const reading = unlessSame(shown.state.reading, next.state.reading)
      show({ ...next, state: { ...next.state, reading }, count: shown.count })
    } else if (own.current && hasArticle(shown) && !(isAsked && hasArticle(next))) {
      // An article that is being read is not taken away by what happens in its tab.
      show({ ...shown, fate: hasArticle(next) ? 'another' : 'left' })
      return false
    } else if (own.current && !isAsked && next.is === 'read' && !isAt(own.current, next)) {
      show({ is: hasArticle(next) ? 'another' : 'closed-to-us' })
      return false
    } else show(next.is === 'read' ? { ...next, count: ++count.current } : next)
    if (own.current && next.is === 'read') {
      own.current = { tab: next.tab, url: next.address }
      renewSource({ tab: next.tab, url: next.isPrivate ? '' : next.address })
    }
    return true
  }

  /**
   * Reads the tab; what was asked for later wins, since the reader may go from tab to tab faster than pages are read.
   * @param looks how often it was found without an article before.
   */
  const read = async (isAsked: boolean, looks = 0) => {
    const mine = ++turn.current
    const next = await look(source?.tab ?? null, (tab) => {
      aim.current = tab
    })
    if (mine !== turn.current) return
    take(next, isAsked)
    const time = STILL_TO_COME[looks]
    if (next.is !== 'read' || hasArticle(next) || time === undefined) return
    setTimeout(() => mine === turn.current && read(false, looks + 1), time)
  }

  /** Takes over what the page of the shown article says now that it has changed; another of its articles is none of this. */
  const takeGrown = async (tab: number) => {
    const isShown = (view: SourceView) => hasArticle(view) && view.fate === 'there' && view.tab === tab
    if (!isShown(latest.current)) return
    const state = await askPage(tab, { type: 'state' }).catch(() => undefined)
    const shown = latest.current
    if (!state || !hasArticle(shown) || !isShown(shown)) return
    if (isSameArticle(shown.state.reading, state.reading)) take({ ...shown, state }, false)
  }

  useEffect(() => {
    const controller = new AbortController()
    const isOurs = (id: number) => aim.current === null || id === aim.current
    const isThere = () => latest.current.is === 'read' && latest.current.fate === 'there'
    onTabEvents(
      {
        loaded: (id) => isOurs(id) && read(false),
        entered: (id) => isOurs(id) && !isThere() && read(false),
        activated: () => source === null && read(false),
        closed: (id) => {
          const shown = latest.current
          if (shown.is === 'read' && shown.tab === id) show({ ...shown, fate: 'closed' })
        },
      },
      controller.signal,
    )
    onReread(takeGrown, controller.signal)
    read(false)
    return () => controller.abort()
  }, [])

  return {
    view,
    readAgain: () => {
      if (!hasArticle(latest.current)) show({ is: 'reading' })
      read(true)
    },
    ask: async (message) => {
      const shown = latest.current
      if (shown.is !== 'read') return
      const isStill = () => latest.current.is === 'read' && latest.current.tab === shown.tab
      try {
        const state = await askPage(shown.tab, message)
        // A late answer of a tab that is no longer in front brings back neither the tab nor its article.
        if (isStill() && take({ ...shown, state, fate: 'there' }, false)) return state
      } catch {
        if (isStill()) show({ ...shown, fate: 'left' })
      }
    },
  }
}

/** @param aimed is told the tab before it is read, so that what happens there meanwhile is not missed. */
async function look(tab: number | null, aimed: (tab: number) => void): Promise<Look> {
  let id: number
  try {
    id = tab ?? (await activeTab()).id
    aimed(id)
    await openPage(id)
  } catch {
    return { is: 'closed-to-us' }
  }
  try {
    const [state, isPrivate, address] = await Promise.all([
      askPage(id, { type: 'state' }),
      isPrivateTab(id),
      tabAddress(id),
    ])
    // To unpack the answer takes a while where the article is a book, and so does drawing it: two tasks, not one.
    await new Promise((done) => setTimeout(done))
    return { is: 'read', tab: id, address: address || state.reading.article.url, isPrivate, state, fate: 'there' }
  } catch {
    return { is: 'error' }
  }
}

function hasArticle(view: SourceView | Look): view is ReadView {
  return view.is === 'read' && view.state.reading.noArticle === ''
}

/** Whether the tab shows the page that the reader was opened for, as far as its address is known. */
function isAt({ url }: ReaderSource, { address }: ReadView): boolean {
  return url === '' || isSamePage(url, address)
}
