/** A field that asks for an e-mail address, by its type or by what it is called. */
export const ADDRESS_FIELD =
  'input[type="email"], input[autocomplete="email"], input[name*="email" i], input[placeholder*="e-mail" i]'
/** More fields than this are a form that the page is about. */
const MOST_FIELDS = 12
/** A box with more text than this (characters), be it hidden, is part of the page rather than set into it. */
const LONGEST = 400
/** So many nodes around a field are looked through for text. */
const MOST_NODES = 200
/** A box reaches at most so many levels around its field, and what stands in it is at most so deep in it. */
const LEVELS = 8

/** The small boxes inside an element that ask the reader for an e-mail address, as those for newsletters do. */
export function addressBoxes(container: Element): Set<Element> {
  const boxes = new Set<Element>()
  for (const field of [...container.querySelectorAll(ADDRESS_FIELD)].slice(0, MOST_FIELDS)) {
    let box: Element | null = null
    let around = field.parentElement
    for (let level = 0; around && around !== container && level < LEVELS && isShort(around); level++) {
      box = around
      around = around.parentElement
    }
    if (box) boxes.add(box)
  }
  return boxes
}

/** Whether the element stands in one of the boxes. */
export function isInBox(element: Element, boxes: ReadonlySet<Element>): boolean {
  let around: Element | null = element
  for (let level = 0; around && boxes.size > 0 && level < LEVELS; level++) {
    if (boxes.has(around)) return true
    around = around.parentElement
  }
  return false
}

/** Whether little text stands in the element; a large one is not looked through to its end. */
function isShort(element: Element): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, 4)
  let length = 0
  for (let nodes = 0; length <= LONGEST; nodes++) {
    const text = texts.nextNode()
    if (!text) return true
    if (nodes > MOST_NODES) return false
    length += (text as Text).data.trim().length
  }
  return false
}
