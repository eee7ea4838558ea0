import { BLOCK_TAGS, INLINE_TAGS } from '../article/walk/tags.ts'
import { drawnAnew } from './drawnAnew.ts'

/** The attribute that folds, unlinks and shows; page.css gives its words their meaning. */
export const ATTRIBUTE = 'data-unecho'

/** What is marked on the page, so that it can be undone exactly. */
export interface Marks {
  /** Brings the page to these marks and no others, touching only elements whose mark differs. */
  sync(wanted: ReadonlyMap<Element, string>): void
  /** Folds what the page has drawn anew in the place of what was folded, until it is read again: else it would be seen that long. */
  carryOver(records: MutationRecord[]): void
  /** Whether the element carries the mark that we last gave it, or rightly none. */
  inPlace(element: Element): boolean
  /** Takes away all that an earlier script, or a copy that the page made, has left of our marks. */
  clear(): void
  /** Whether the element carries a mark of ours now. */
  holds(element: Element): boolean
  /** Whether the element is folded by us. */
  folds(element: Element): boolean
  /** Whether the element, which is folded by us, was laid out as a block before. */
  wasBlock(element: Element): boolean
  /** Whether the page has taken so many marks away that some were given up. */
  readonly fought: boolean
}

/** A mark that the page takes away is given again so many times; then the element is left to the page. */
const MOST_RETURNS = 3

/**
 * Marks elements by one attribute and remembers which, so that undoing never depends on what the page looks like by then.
 * Copies that the page made of a marked element are cleared with it.
 */
export function createMarks(document: Document): Marks {
  const marked = new Map<Element, string>()
  const blocks = new Map<Element, boolean>()
  const taken = new WeakMap<Element, number>()
  let fought = false

  const isFold = (mark: string | undefined) => mark !== undefined && /^(folded|hollow)$/.test(mark)
  const isGivenUp = (element: Element) => (taken.get(element) ?? 0) > MOST_RETURNS

  const give = (element: Element, mark: string, wasBlock: boolean) => {
    element.setAttribute(ATTRIBUTE, mark)
    marked.set(element, mark)
    blocks.set(element, wasBlock)
  }
  const clear = (element: Element) => {
    element.removeAttribute(ATTRIBUTE)
    marked.delete(element)
    blocks.delete(element)
  }
  /** All that carries our attribute in the document and these trees, whether we set it or the page copied it along. */
  const carriers = (shadows: Iterable<ShadowRoot> = []) => {
    const found = new Set(marked.keys())
    const roots = new Set<Document | ShadowRoot>([document, ...shadows])
    for (const element of marked.keys()) {
      const root = element.getRootNode()
      if ('host' in root || 'defaultView' in root) roots.add(root as Document | ShadowRoot)
    }
    for (const root of roots) for (const element of root.querySelectorAll(`[${ATTRIBUTE}]`)) found.add(element)
    return found
  }
  const countTaken = () => {
    for (const [element, mark] of marked) {
      if (element.getAttribute(ATTRIBUTE) === mark) continue
      taken.set(element, (taken.get(element) ?? 0) + 1)
      fought ||= isGivenUp(element)
    }
  }

  return {
    sync(wanted) {
      countTaken()
      for (const element of carriers()) if (!wanted.has(element) || isGivenUp(element)) clear(element)
      const hasMark = (element: Element, mark: string) =>
        marked.get(element) === mark && element.getAttribute(ATTRIBUTE) === mark
      const fresh = [...wanted].filter(([element, mark]) => !hasMark(element, mark))
      // All styles are asked for before any mark is set, or each mark would have the browser work them out anew.
      const shown = fresh.map(([element]) => blocks.get(element) ?? isBlock(element))
      for (const [index, [element, mark]] of fresh.entries()) {
        if (isGivenUp(element)) continue
        give(element, mark, shown[index]!)
      }
      if (wanted.size === 0) fought = false
    },
    clear() {
      for (const element of carriers(openShadows(document))) clear(element)
    },
    carryOver(records) {
      const gone = new Map([...marked].filter(([element, mark]) => isFold(mark) && !element.isConnected))
      if (gone.size === 0) return
      for (const [element, instead] of drawnAnew(gone.keys(), records)) {
        const wasBlock = blocks.get(element)!
        clear(element)
        give(instead, gone.get(element)!, wasBlock)
      }
    },
    inPlace: (element) => isGivenUp(element) || element.getAttribute(ATTRIBUTE) === (marked.get(element) ?? null),
    holds: (element) => marked.has(element),
    // What the page has copied along with its mark is folded as well.
    folds: (element) => isFold(marked.get(element) ?? element.getAttribute(ATTRIBUTE) ?? undefined),
    wasBlock: (element) => blocks.get(element) ?? true,
    get fought() {
      return fought
    },
  }
}

/** The shadow trees of a document that scripts may look into. */
function* openShadows(root: Document | ShadowRoot): Iterable<ShadowRoot> {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue
    yield shadowRoot
    yield* openShadows(shadowRoot)
  }
}

/** As the walk over the page decides it: the style is asked only where the tag does not say. */
function isBlock(element: Element): boolean {
  if (BLOCK_TAGS.has(element.localName)) return true
  if (INLINE_TAGS.has(element.localName)) return false
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? ''
  return !/^(inline|ruby|contents|none)/.test(display)
}
