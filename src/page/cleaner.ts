import { plainTextOf } from '../article/plainText.ts'
import type { Source } from '../article/sources.ts'
import { planFold } from './foldPlan.ts'
import { highlight } from './highlights.ts'
import type { Marks } from './marks.ts'
import { rangeOf } from './ranges.ts'
import type { Story } from './story.ts'
import { showTextView, type TextView } from './textView.ts'

/** Folds a page for the readings of its stories, and leaves it as it was. */
export interface Cleaner {
  apply(stories: Story[]): void
  /** Makes the page readable as it is: a text document's clean view stands beside the text, and would be read with it. */
  clearView(): void
  /** Undoes everything, byte for byte. */
  revert(): void
  /** Scrolls to a stretch of a block and highlights it; a folded block is unfolded for as long as it is shown. */
  show(source: Source, start?: number, end?: number): boolean
}

export function createCleaner(document: Document, marks: Marks): Cleaner {
  let view: TextView | null = null
  let folds: Map<Element, string> = new Map()
  let unfolded: Element | null = null

  const mark = () => {
    const wanted = new Map(folds)
    if (unfolded) wanted.set(unfolded, 'shown')
    marks.sync(wanted)
  }

  const clearView = () => {
    if (!view) return
    view.remove()
    view = null
    folds = new Map()
    mark()
  }

  return {
    clearView,
    apply(stories) {
      clearView()
      const pre = plainTextOf(document)
      const [first] = stories
      folds = new Map()
      if (pre?.childNodes.length === 1 && first) {
        view = showTextView(pre, first.reading, first.sources)
        folds.set(pre, 'folded')
        return mark()
      }
      const dim: Range[] = []
      for (const { reading, sources } of stories) {
        const plan = planFold(document, reading, sources)
        for (const element of plan.hide) folds.set(element, 'folded')
        for (const element of plan.unlink) folds.set(element, 'unlinked')
        dim.push(...plan.dim)
      }
      if (unfolded && !folds.has(unfolded)) unfolded = null
      mark()
      highlight('unecho-dimmed', dim)
    },
    revert() {
      clearView()
      unfolded = null
      folds = new Map()
      mark()
      highlight('unecho-dimmed', [])
      highlight('unecho-shown', [])
    },
    show(source, start = 0, end = Number.MAX_SAFE_INTEGER) {
      const original = rangeOf(source, start, end)
      if (!original) return false
      const inView = view?.range(original.startContainer as Text, original.startOffset, original.endOffset)
      unfolded = inView ? null : foldAround(source.element, folds)
      mark()
      const range = inView ?? original
      highlight('unecho-shown', [range])
      scrollTo(range)
      return true
    },
  }
}

function foldAround(element: Element, folds: ReadonlyMap<Element, string>): Element | null {
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (folds.get(around)?.startsWith('folded')) return around
  }
  return null
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
