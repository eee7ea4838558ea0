/** Tells which elements a reader sees, and which start a block though their tag does not. */
export interface Sight {
  /** Whether the element or anything in it may be seen. */
  enters(element: Element): boolean
  /** Whether text standing directly in the element is seen. */
  shows(element: Element): boolean
  /** Whether the style sheet lays the element out as a block of its own. */
  breaks(element: Element): boolean
}

const INLINE_STYLE_HIDES = /display\s*:\s*none/i

/** By attributes alone: for parsers without a style engine, and for pages whose style sheet waits for their script. */
export const sightByAttributes: Sight = {
  enters: (element) =>
    !element.hasAttribute('hidden') &&
    !INLINE_STYLE_HIDES.test(element.getAttribute('style') ?? '') &&
    !inClosedDetails(element),
  shows: (element) => !isClosedDetails(element),
  breaks: () => false,
}

function inClosedDetails(element: Element): boolean {
  const parent = element.parentElement
  return parent !== null && isClosedDetails(parent) && element.localName !== 'summary'
}

function isClosedDetails(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open')
}

/** By the style sheet, in a browser. */
export function sightByStyle(view: Window): Sight {
  return {
    enters: (element) => element.checkVisibility() || isContents(view, element),
    shows: (element) =>
      !isClosedDetails(element) && (element.checkVisibility({ visibilityProperty: true }) || isContents(view, element)),
    breaks: (element) => {
      const { display } = view.getComputedStyle(element)
      return display !== 'contents' && display !== 'none' && !/^(inline|ruby)/.test(display)
    },
  }
}

/** `display: contents` has no box of its own, so the browser calls it invisible though its text is seen. */
function isContents(view: Window, element: Element): boolean {
  return view.getComputedStyle(element).display === 'contents'
}

/** The best sight that the document allows: by style where it is laid out, else by attributes. */
export function sightOf(document: Document): Sight {
  const view = document.defaultView
  const { body } = document
  if (!view || typeof body?.checkVisibility !== 'function') return sightByAttributes
  // A page that hides its whole body until its script has run is judged by what it would show.
  if (!body.checkVisibility({ visibilityProperty: true })) return sightByAttributes
  return sightByStyle(view)
}
