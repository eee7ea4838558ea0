type Name = 'unecho-dimmed' | 'unecho-shown' | 'unecho-differs'

/** Paints ranges through the CSS Custom Highlight API, which changes no node. Does nothing where the browser lacks it. */
export function highlight(document: Document, name: Name, ranges: Range[]): void {
  // Each window paints its own document's ranges, and the article may stand in a frame.
  const view = document.defaultView as (Window & typeof globalThis) | null
  if (!view || typeof view.Highlight === 'undefined') return
  if (ranges.length === 0) view.CSS.highlights.delete(name)
  else view.CSS.highlights.set(name, new view.Highlight(...ranges))
}
