/** What of an element's layout matters when it is folded, or when something beside it is. */
export interface FoldManner {
  /** Whether it stands in the flow as a block, so that room can be made beside it. */
  inFlow: boolean
  /** Whether its place must be kept, or the cells of the grid after it would move into it. */
  keepsCell: boolean
}

const BLOCK = /^(block|flow-root|list-item|flex|grid|table)$/

/** Decides it by how the page lays the element out, so it must be asked before the element is marked. */
export function foldManner(element: Element): FoldManner {
  const view = element.ownerDocument.defaultView
  const parent = element.parentElement
  if (!view || !parent) return { inFlow: false, keepsCell: false }
  const { display, position, float, gridColumnStart } = view.getComputedStyle(element)
  const around = view.getComputedStyle(parent)
  return {
    inFlow: BLOCK.test(display) && float === 'none' && /^(static|relative)$/.test(position),
    keepsCell:
      /grid$/.test(around.display) &&
      gridColumnStart === 'auto' &&
      around.gridTemplateColumns.split(' ').length > 1 &&
      element.nextElementSibling !== null,
  }
}
