import { ATTRIBUTE } from './marks.ts'

/** Milliseconds from the first change that matters to the look at it: what a page does in one go is one change. */
const SETTLE = 250
/** Looks are at most this far apart on a page that never stands still, but never cost more than this share of the time. */
const LONGEST_PAUSE = 30_000
const MOST_OF_TIME = 0.1

/** What the watch asks of whoever keeps the page clean. */
export interface Watcher {
  /** Whether these changes may matter; asked at once, so it must be quick. */
  matters(records: MutationRecord[]): boolean
  /** Looks at the page again. */
  look(): Promise<void>
}

/** A watch over a page that changes. */
export interface Watch {
  /** Changes the page unseen: what `change` does is no news. */
  quietly<T>(change: () => T): T
  /** Has the page looked at as after a change that matters. */
  due(): void
  /** Watches the trees below these nodes too: what changes in a shadow tree, the document around it is not told. */
  also(roots: Iterable<Node>): void
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [ATTRIBUTE, 'class', 'style', 'hidden', 'open'],
}

/**
 * Watches documents with one observer until the signal says stop. Any number of changes costs one look, taken a moment
 * later; on a page that goes on changing the looks grow rarer, and a page that stands still has no timer at all.
 */
export function watch(documents: readonly Document[], { matters, look }: Watcher, signal: AbortSignal): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking = false
  let missed = false
  let pause = SETTLE
  let rest = 0
  let last = Number.NEGATIVE_INFINITY

  const due = () => {
    if (looking) missed = true
    if (looking || timer !== undefined || signal.aborted) return
    const now = performance.now()
    // A page that has been quiet for long is believed to be done; one that keeps on is looked at less and less often.
    pause = now - last > pause * 4 ? SETTLE : Math.min(pause * 1.5, LONGEST_PAUSE)
    timer = setTimeout(run, Math.max(SETTLE, last + Math.max(pause, rest) - now))
  }
  const run = async () => {
    timer = undefined
    looking = true
    const start = performance.now()
    await look().catch(() => {})
    looking = false
    last = performance.now()
    rest = (last - start) / MOST_OF_TIME
    if (missed) due()
    missed = false
  }
  const take = (records: MutationRecord[]) => {
    if (records.length > 0 && matters(records)) due()
  }

  const observer = new MutationObserver(take)
  const also = (roots: Iterable<Node>) => {
    // Who watches may have been told to stop while it waited for something.
    if (!signal.aborted) for (const root of roots) observer.observe(root, WATCHED)
  }
  also(documents)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return {
    due,
    also,
    quietly(change) {
      take(observer.takeRecords())
      const result = change()
      observer.takeRecords()
      return result
    },
  }
}
