import { SKIPPED_TAGS } from '../article/walk/tags.ts'

// NodeFilter's constants, which not every parser has as globals.
const SHOW_ELEMENTS_AND_TEXT = 5
const ACCEPT = 1
const REJECT = 2

/** The text nodes in an element that a reader may see, in order; none of fields, scripts and what is drawn. */
export function* seenTexts(element: Element): Iterable<Text> {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_ELEMENTS_AND_TEXT, (node) =>
    node.nodeType === 1 && SKIPPED_TAGS.has((node as Element).localName) ? REJECT : ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeType === 3 && node.nodeValue?.trim()) yield node as Text
}
