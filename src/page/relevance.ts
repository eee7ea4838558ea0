import type { Source, Sources } from '../article/sources.ts'
import { SKIPPED_TAGS } from '../article/walk/tags.ts'
import { type Sight, sightOf } from '../article/walk/visibility.ts'
import { ATTRIBUTE, type Marks } from './marks.ts'
import { isModal } from './modals.ts'

/** New text from this length on (characters) may be a paragraph; a clock or a count of comments is shorter. */
const LEAST_TEXT = 40
/** Hidden elements that are remembered, because a page may show them later. */
const MOST_HIDDEN = 500

/** Tells the changes of a page that its reading depends on from all the others. */
export interface Relevance {
  /** Notes changes; gives whether one may matter, by what is quickly seen of it. */
  matters(records: MutationRecord[]): boolean
  /** Whether a change that matters was noted since the reading began. */
  hasNews(): boolean
  /** Whether the reading is out of date; looks closer, so it is asked once for all changes. */
  isStale(): boolean
  /** A reading begins, or begins anew: all that was noted so far will be in it, and what is noted from now on may not be. */
  begin(): void
  /** Notes an element that was not read because it is hidden. */
  hidden(element: Element): void
  /** The page has been read: these are the blocks that the reading depends on. */
  renew(sources: Sources[]): void
}

export function createRelevance(document: Document, marks: Marks): Relevance {
  let stale = true
  let blocks: Source[] = []
  let texts = new Set<Node>()
  let elements = new Set<Node>()
  let unseen = new Set<Element>()

  const isNews = ({ type, target, attributeName, addedNodes }: MutationRecord): boolean => {
    if (type === 'characterData') return texts.has(target) || isLong(target) || isFolded(target)
    // A modal that opens in what is folded would keep the reader from the rest of the page unseen.
    if (attributeName === 'open') return isFolded(target) && isModal(target as Element)
    if (type === 'attributes') return attributeName === ATTRIBUTE && !marks.inPlace(target as Element)
    const isClose = elements.has(target) || isFolded(target)
    return [...addedNodes].some((node) => isLong(node) || (isClose && node.textContent?.trim() !== ''))
  }
  /** Whether the element's own text was taken away or hidden, or a hidden one is shown. */
  const isGone = ({ element, pieces }: Source, { enters }: Sight) =>
    !pieces[0]?.node.isConnected || (!isFolded(element) && !enters(element))
  // As the walk sees it: what stands in closed details is read, too.
  const isSeen = (element: Element) => sightOf(document).enters(element)

  return {
    matters(records) {
      let asks = false
      for (const record of records) {
        if (stale) return true
        stale = isNews(record)
        asks ||= record.type === 'childList' ? record.removedNodes.length > 0 : record.attributeName !== ATTRIBUTE
      }
      return stale || asks
    },
    hasNews: () => stale,
    isStale() {
      const sight = sightOf(document)
      const isShown = (element: Element) => element.isConnected && sight.enters(element)
      stale ||= blocks.some((block) => isGone(block, sight)) || [...unseen].some(isShown)
      return stale
    },
    begin() {
      stale = false
      unseen = new Set()
    },
    hidden(element) {
      // What is passed over for another reason is not shown by being seen.
      if (unseen.size < MOST_HIDDEN && isLong(element) && !isSeen(element)) unseen.add(element)
    },
    renew(sources) {
      blocks = sources.flatMap((one) => [...one.values()])
      texts = new Set(blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)))
      elements = new Set(blocks.map(({ element }) => element))
    },
  }
}

function isLong(node: Node): boolean {
  if (node.nodeType === 1 ? SKIPPED_TAGS.has((node as Element).localName) : node.nodeType !== 3) return false
  return (node.textContent ?? '').trim().length >= LEAST_TEXT
}

function isFolded(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement
  return element?.closest(`[${ATTRIBUTE}="folded"], [${ATTRIBUTE}="hollow"]`) != null
}
