const BLOCK = /^(block|flow-root|list-item|flex|grid|table)$/

/** Whether the element stands in the flow as a block, so that room for a marker can be made beside it. */
export function isInFlow(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (!style) return false
  return BLOCK.test(style.display) && style.float === 'none' && /^(static|relative)$/.test(style.position)
}

/** Whether the element's place must be kept when it is folded, or the cells of a grid after it would move into it. */
export function keepsCell(element: Element): boolean {
  const { parentElement: parent, nextElementSibling: next } = element
  const view = element.ownerDocument.defaultView
  // A parser that lays nothing out has no cells, and takes seconds to work out the style of what is nested deep.
  if (!parent || !next || !view || !('checkVisibility' in element)) return false
  const { display, gridTemplateColumns } = view.getComputedStyle(parent)
  if (!/grid$/.test(display) || gridTemplateColumns.split(' ').length < 2) return false
  return view.getComputedStyle(element).gridColumnStart === 'auto'
}
