/** A selector for what a reader writes or chooses in. */
const FIELD = 'input, select, textarea, [contenteditable]:not([contenteditable="false" i])'

/** Whether an element is a field of the page, so that what the keys do is its own while the reader is in it. */
export function isField(element: Element): boolean {
  return element.matches(FIELD)
}
