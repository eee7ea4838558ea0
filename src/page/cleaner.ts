import { plainTextOf } from '../article/plainText.ts'
import type { Sources } from '../article/sources.ts'
import type { Reading } from '../reading.ts'
import { planFold } from './foldPlan.ts'
import { highlight } from './highlights.ts'
import { createMarks } from './marks.ts'
import { rangeOf } from './ranges.ts'
import { showTextView, type TextView } from './textView.ts'

/** Folds a page for a reading, and leaves it as it was. */
export interface Cleaner {
  apply(reading: Reading, sources: Sources): void
  /** Undoes everything, byte for byte. */
  revert(): void
  /** Scrolls to a stretch of a block and highlights it; a folded block is unfolded for as long as it is shown. */
  show(source: Sources extends Map<number, infer S> ? S : never, start?: number, end?: number): boolean
}

export function createCleaner(document: Document): Cleaner {
  const marks = createMarks()
  let view: TextView | null = null
  let unfolded: Element | null = null

  const refold = () => {
    if (unfolded) marks.set(unfolded, 'folded')
    unfolded = null
  }
  const unfold = (element: Element) => {
    refold()
    const folded = element.closest('[data-unecho="folded"]')
    if (!folded) return
    marks.set(folded, 'shown')
    unfolded = folded
  }

  return {
    apply(reading, sources) {
      this.revert()
      const pre = plainTextOf(document)
      if (pre?.childNodes.length === 1) {
        view = showTextView(pre, reading, sources)
        marks.set(pre, 'folded')
        return
      }
      const plan = planFold(document, reading, sources)
      for (const element of plan.hide) marks.set(element, 'folded')
      for (const element of plan.unlink) marks.set(element, 'unlinked')
      highlight('unecho-dimmed', plan.dim)
    },
    revert() {
      unfolded = null
      marks.clearAll()
      view?.remove()
      view = null
      highlight('unecho-dimmed', [])
      highlight('unecho-shown', [])
    },
    show(source, start = 0, end = Number.MAX_SAFE_INTEGER) {
      const original = rangeOf(source, start, end)
      if (!original) return false
      const inView = view?.range(original.startContainer as Text, original.startOffset, original.endOffset)
      if (view) refold()
      else unfold(source.element)
      const range = inView ?? original
      if (view && !inView) unfold(source.element)
      highlight('unecho-shown', [range])
      scrollTo(range)
      return true
    },
  }
}

/** Brings a range to the middle of the window; a range has no scrolling of its own, its nearest element may be long. */
function scrollTo(range: Range): void {
  const element = range.startContainer.parentElement
  const view = element?.ownerDocument.defaultView
  if (!element || !view) return
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  const box = range.getBoundingClientRect()
  const tall = element.getBoundingClientRect().height > view.innerHeight
  if (tall) view.scrollBy({ top: box.top - view.innerHeight / 3, behavior })
  else element.scrollIntoView({ block: 'center', behavior })
}
