import type { Sources } from '../article/sources.ts'
import type { Unsummarised } from '../reading.ts'

/** The clean view of a plain-text document, which has no elements to hide: a second `<pre>` beside the hidden first. */
export interface TextView {
  /** The element that it stands for, which the caller hides. */
  original: Element
  /** The range of a stretch of the original text in the view; null where it is folded. */
  range(node: Text, start: number, end: number): Range | null
  remove(): void
}

/** White space at the end of a line, with its line break, which is a line feed in every document; and blank lines. */
const REST_OF_LINE = /[^\S\n]*\n?/y
const ENDS_BLANK = /\n[^\S\n]*\n$/
const BLANK_LINES = /(?:[^\S\n]*\n)*/y

/**
 * Shows a plain-text document without its folded lines. All else is kept as written, white space too, but for blank lines
 * that would stand one after the other.
 * @param pre the browser's element for the document; it is left as it is, and to be hidden by the caller.
 */
export function showTextView(pre: Element, { findings }: Unsummarised, sources: Sources): TextView {
  const folded = new Set(
    findings.filter(({ state, part }) => state === 'applied' && !part).flatMap(({ blocks }) => blocks),
  )
  const node = pre.firstChild as Text
  const { data } = node
  const kept: { from: number; at: number; length: number }[] = []
  let text = ''
  let from = 0
  const keep = (to: number) => {
    if (to > from) kept.push({ from, at: text.length, length: to - from })
    text += data.slice(from, to)
  }
  const after = (what: RegExp, offset: number) => {
    what.lastIndex = offset
    what.test(data)
    return what.lastIndex
  }
  // Blocks are numbered in the order of the page.
  for (const id of [...folded].sort((a, b) => a - b)) {
    const pieces = sources.get(id)?.pieces ?? []
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (!first || !last) continue
    let start = first.from
    while (/[^\S\n]/.test(data.charAt(start - 1))) start--
    keep(start)
    from = after(REST_OF_LINE, last.from + last.length)
    // Blank lines below go where one stands above already, so that no hole is left.
    if (text === '' || ENDS_BLANK.test(text)) from = after(BLANK_LINES, from)
  }
  keep(data.length)
  const view = pre.cloneNode(false) as Element
  view.textContent = text
  pre.after(view)
  const shown = view.firstChild as Text | null
  const map = (offset: number) => {
    const stretch = kept.find((one) => offset >= one.from && offset <= one.from + one.length)
    return stretch ? stretch.at + offset - stretch.from : null
  }
  return {
    original: pre,
    range(original, start, end) {
      const [a, b] = [map(start), map(end)]
      if (original !== node || !shown || a === null || b === null || b < a) return null
      const range = pre.ownerDocument.createRange()
      range.setStart(shown, a)
      range.setEnd(shown, b)
      return range
    },
    remove: () => view.remove(),
  }
}
