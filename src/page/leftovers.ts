import { ATTRIBUTE, type Marks } from './marks.ts'

/** Looks out for marks that come back to a page which is clean no more. */
export interface Leftovers {
  watch(): void
  rest(): void
}

/**
 * A site may keep a copy of its page while that is clean, and bring it back once it is not, as those do that keep each page
 * for when the reader goes back to it: what is folded in it would stay so, with nothing to open it. Its marks are taken away
 * before it is painted.
 */
export function createLeftovers(document: Document, marks: Marks, signal: AbortSignal): Leftovers {
  const isMarked = (node: Node) =>
    node.nodeType === 1 &&
    ((node as Element).hasAttribute(ATTRIBUTE) || (node as Element).querySelector(`[${ATTRIBUTE}]`) !== null)
  const look = (records: MutationRecord[]) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(isMarked))) marks.sync(new Map())
  }
  let observer: MutationObserver | undefined
  const rest = () => observer?.disconnect()
  signal.addEventListener('abort', rest)
  return {
    watch() {
      if (signal.aborted) return
      observer ??= new MutationObserver(look)
      observer.observe(document, { subtree: true, childList: true })
    },
    rest,
  }
}
