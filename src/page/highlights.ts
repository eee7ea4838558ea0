type Name = 'unecho-dimmed' | 'unecho-shown' | 'unecho-differs'

/** Paints ranges through the CSS Custom Highlight API, which changes no node. Does nothing where the browser lacks it. */
export function highlight(name: Name, ranges: Range[]): void {
  if (typeof Highlight === 'undefined') return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
