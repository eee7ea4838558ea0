import { holdsHeading } from '../hiddenBlocks.ts'
import { holdsModal } from '../modals.ts'

/** Elements that are no block of their own to a reader: parts of a line, of a picture or of a table's row. */
const PARTS =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr|source|path|g|use|td|th)$/

/**
 * Whether the reader may hide an element: a visible block of the page, but never the whole page, the heading of it, nor what
 * keeps the reader from the rest of it.
 */
function isCandidate(element: Element): boolean {
  if (PARTS.test(element.localName) || /^unecho-/.test(element.localName)) return false
  if (element === element.ownerDocument.documentElement || element.localName === 'body') return false
  if (element.closest('head, svg > *') || holdsHeading(element)) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && !holdsModal(element)
}

/** The block around an element, or the element itself; null where there is only the page. */
export function blockAround(element: Element | null): Element | null {
  for (let around = element; around; around = around.parentElement) if (isCandidate(around)) return around
  return null
}

/** The next larger block; one that covers just the same place would look like no change. */
export function wider(block: Element): Element | null {
  let around = blockAround(block.parentElement)
  while (around && coversTheSame(around, block)) around = blockAround(around.parentElement)
  return around
}

/** The next smaller block: the one that holds `within`, else the first one. */
export function narrower(block: Element, within: Element | null): Element | null {
  const inside = [...block.children].find((child) => within && child !== within && child.contains(within))
  const first = inside ?? (within && within.parentElement === block ? within : null) ?? block.firstElementChild
  for (let child: Element | null = first; child; child = child.nextElementSibling) {
    const found = isCandidate(child) ? child : narrower(child, null)
    if (found) return coversTheSame(found, block) ? (narrower(found, within) ?? null) : found
  }
  return null
}

/** The block after or before this one, in the order of the page; it may stand beside a block around. */
export function neighbour(block: Element, side: 'next' | 'previous'): Element | null {
  for (let around: Element | null = block; around && around.localName !== 'body'; around = around.parentElement) {
    for (let beside = step(around, side); beside; beside = step(beside, side)) {
      const found = isCandidate(beside) ? beside : narrower(beside, null)
      if (found) return found
    }
  }
  return null
}

function step(element: Element, side: 'next' | 'previous'): Element | null {
  return side === 'next' ? element.nextElementSibling : element.previousElementSibling
}

function coversTheSame(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return (['top', 'left', 'width', 'height'] as const).every((edge) => Math.abs(a[edge] - b[edge]) < 1)
}
