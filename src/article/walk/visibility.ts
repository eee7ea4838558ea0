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
const INLINE_STYLE_BREAKS = /display\s*:\s*(block|flex|grid|table|list-item|flow-root)/i

/**
 * By attributes alone, for parsers without a style engine. What stands in closed `<details>` is a click away, and read:
 * questions and answers, fact boxes and whole sections are folded so.
 */
export const sightByAttributes: Sight = {
  enters: (element) => !element.hasAttribute('hidden') && !INLINE_STYLE_HIDES.test(element.getAttribute('style') ?? ''),
  shows: () => true,
  breaks: (element) => INLINE_STYLE_BREAKS.test(element.getAttribute('style') ?? ''),
}

/** Everything, seen or not: for pages that hide their story until a script has run. */
export const sightOfAll: Sight = { enters: () => true, shows: () => true, breaks: () => false }

/** By the style sheet, in a browser. */
function sightByStyle(view: Window): Sight {
  const sees = (element: Element, options?: CheckVisibilityOptions) =>
    element.checkVisibility(options) || isContents(view, element) || isFoldedAway(view, element)
  return {
    enters: (element) => sees(element),
    shows: (element) => sees(element, { visibilityProperty: true }),
    breaks: (element) => {
      const { display } = view.getComputedStyle(element)
      return display !== 'contents' && display !== 'none' && !/^(inline|ruby)/.test(display)
    },
  }
}

/** So many closed `<details>` one in the other are clicked through; a page made to attack may nest thousands. */
const MOST_CLICKS = 20

/** Not laid out only because it stands in closed `<details>`, which may stand in others. */
function isFoldedAway(view: Window, element: Element): boolean {
  let folded = element
  for (let clicks = 0; clicks < MOST_CLICKS; clicks++) {
    const details = folded.parentElement?.closest('details:not([open])')
    if (!details || view.getComputedStyle(folded).display === 'none') return false
    if (details.checkVisibility()) return true
    folded = details
  }
  return false
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
