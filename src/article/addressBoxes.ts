import { SKIPPED_TAGS } from './tags.ts'

/** A field that asks for an e-mail address, by its type or, where that is text, by its name or by what stands in it. */
export const ADDRESS_FIELD = ['[type="email"]', ...named('[type="text"]'), ...named(':not([type])')]
  .map((field) => `input${field}`)
  .join(', ')

function named(field: string): string[] {
  return [`${field}[name*="email" i]`, `${field}[placeholder*="mail" i]`]
}

/** More fields than this are what the page is about. This bound and the others are set by hand. */
const MOST_FIELDS = 12
/** A box with more text than this (characters) is part of the page rather than set into it. */
const LONGEST = 400
/** So many nodes around a field are looked through for text. */
const MOST_NODES = 200
/** A box reaches at most so many levels around its field, and what stands in it is at most so deep in it. */
const LEVELS = 8

/**
 * The small boxes inside an element that ask the reader for an e-mail address, as those for newsletters do.
 * @returns for each the number that its blocks are to bear, from 1.
 */
export function addressBoxes(container: Element): Map<Element, number> {
  const boxes = new Map<Element, number>()
  for (const field of [...container.querySelectorAll(ADDRESS_FIELD)].slice(0, MOST_FIELDS)) {
    if (!isShown(field)) continue
    let box: Element | null = null
    let around = field.parentElement
    for (let level = 0; around && around !== container && level < LEVELS && isShort(around); level++) {
      box = around
      around = around.parentElement
    }
    if (box && !boxes.has(box)) boxes.set(box, boxes.size + 1)
  }
  return boxes
}

/** The number of the box that an element stands in; 0 where it stands in none. */
export function boxAround(element: Element, boxes: ReadonlyMap<Element, number>): number {
  let around: Element | null = element
  for (let level = 0; around && boxes.size > 0 && level < LEVELS; level++) {
    const box = boxes.get(around)
    if (box) return box
    around = around.parentElement
  }
  return 0
}

/** Whether a field is shown, where that can be known; one that is not asks for nothing. */
function isShown(field: Element): boolean {
  return field.closest('[hidden]') === null && (!('checkVisibility' in field) || field.checkVisibility())
}

/** Whether little text stands in the element; a large one is not looked through to its end. */
function isShort(element: Element): boolean {
  // Elements (1) and text (4).
  const nodes = element.ownerDocument.createTreeWalker(element, 5)
  let length = 0
  for (let count = 0; length <= LONGEST; count++) {
    const node = nodes.nextNode()
    if (!node) return true
    if (count > MOST_NODES) return false
    if (node.nodeType !== 3 || SKIPPED_TAGS.has(node.parentElement!.localName)) continue
    length += (node as Text).data.trim().length
  }
  return false
}
