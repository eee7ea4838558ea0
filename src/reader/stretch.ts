/** Names of what is painted over the text, by the style sheet's `::highlight()`. */
type Name = 'unecho-shown' | 'unecho-spoken'

/** The element of a block, where it is drawn. */
export function blockElement(root: HTMLElement, block: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block="${block}"]`)
}

/** The range of a stretch of a block's text; the whole block where no stretch is named or the text is drawn in cells. */
export function rangeOf(element: HTMLElement, start = 0, end = Number.POSITIVE_INFINITY): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  if (element.localName === 'tr' || start < 0) return range
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let at = 0
  let isStarted = false
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!isStarted && start < at + node.length) {
      range.setStart(node, start - at)
      isStarted = true
    }
    if (end <= at + node.length) {
      range.setEnd(node, Math.max(0, end - at))
      break
    }
    at += node.length
  }
  return range
}

/** Paints a range, and nothing else under that name; null paints nothing. */
export function paint(name: Name, range: Range | null): void {
  if (typeof Highlight === 'undefined') return
  if (range) CSS.highlights.set(name, new Highlight(range))
  else CSS.highlights.delete(name)
}

/** Scrolls to a stretch of a block, paints it and moves the keyboard's place there. */
export function showStretch(root: HTMLElement, block: number, start?: number, end?: number): void {
  const element = blockElement(root, block)
  if (!element) return
  const range = rangeOf(element, start, end)
  paint('unecho-shown', start === undefined ? null : range)
  takeKeyboardTo(element)
  bringIntoView(range)
}

/** Moves the keyboard's place to an element, and nothing else. */
export function takeKeyboardTo(element: HTMLElement): void {
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** How far the bars reach into the window from its top and bottom (CSS pixels), with some air; the style sheet knows it. */
export function barEdges(): { top: number; bottom: number } {
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement)
  return { top: Number.parseFloat(scrollPaddingBlockStart) || 0, bottom: Number.parseFloat(scrollPaddingBlockEnd) || 0 }
}

/** Frames in which a place that was scrolled to may still move. */
const TURNS = 6

/** Scrolls the range to the upper third of the window: gently where that is near, at once where it is far. */
export function bringIntoView(range: Range): void {
  const distance = () => range.getBoundingClientRect().top - innerHeight / 3
  if (Math.abs(distance()) > 2 * innerHeight) scrollBySettled(distance)
  else scrollBy({ top: distance(), behavior: isCalm() ? 'instant' : 'smooth' })
}

/**
 * Scrolls by a distance, and again while it is not nought: what comes into view is laid out only then, and so moves the
 * place that was aimed at.
 */
export function scrollBySettled(distance: () => number, turns = TURNS): void {
  scrollBy({ top: distance(), behavior: 'instant' })
  if (turns > 0) requestAnimationFrame(() => scrollBySettled(distance, turns - 1))
}

/** Whether a reader sees all of the range between the bars, or as much as fits there. */
export function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  const edges = barEdges()
  return top >= edges.top && (bottom <= innerHeight - edges.bottom || top < innerHeight / 2)
}

/** Whether the reader asked for less movement. */
function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
