/** The attribute that folds, unlinks and shows; page.css gives its values their meaning. */
const ATTRIBUTE = 'data-unecho'

export type Mark = 'folded' | 'unlinked' | 'shown'

/** What is marked on the page, so that it can be undone exactly. */
export interface Marks {
  set(element: Element, mark: Mark): void
  /** Takes the mark off; the page is left without a trace of it. */
  clear(element: Element): void
  clearAll(): void
}

/** Marks elements by one attribute and remembers which, so that undoing never has to search the page. */
export function createMarks(): Marks {
  const marked = new Set<Element>()
  return {
    set(element, mark) {
      element.setAttribute(ATTRIBUTE, mark)
      marked.add(element)
    },
    clear(element) {
      element.removeAttribute(ATTRIBUTE)
      marked.delete(element)
    },
    clearAll() {
      for (const element of marked) element.removeAttribute(ATTRIBUTE)
      marked.clear()
    },
  }
}
