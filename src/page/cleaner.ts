import { plainTextOf } from '../article/plainText.ts'
import type { Source } from '../article/sources.ts'
import { differingWords } from './differingWords.ts'
import { type FoldGroup, foldGroups } from './foldGroups.ts'
import { createFoldLayout } from './foldLayout.ts'
import { type FoldPlan, planFold } from './foldPlan.ts'
import { createNames } from './groupNames.ts'
import { highlight } from './highlights.ts'
import { canPlaceMarkers } from './markerAnchors.ts'
import { createMarkers, type MarkerWords } from './markers.ts'
import type { Marks } from './marks.ts'
import { rangeOf } from './ranges.ts'
import type { Story } from './story.ts'
import { showTextView, type TextView } from './textView.ts'

/** Folds a page for the readings of its stories, and leaves it as it was. */
export interface Cleaner {
  /** @param hidden elements that go with what is folded. */
  apply(stories: Story[], hidden?: ReadonlySet<Element>): void
  /** Makes the page readable as it is: a text document's clean view stands beside the text, and would be read with it. */
  clearView(): void
  /** Puts back the markers where the page has taken them away. */
  mend(): void
  /** Undoes everything, byte for byte. */
  revert(): void
  /**
   * Scrolls to a stretch of a block and highlights it, until the reader presses something. A folded block stays unfolded until
   * its line folds it, or where it has none, until the reader presses elsewhere or Escape. Gives whether it can be seen, which
   * it cannot where the page keeps it closed.
   */
  show(source: Source, start?: number, end?: number): boolean
  /** Opens what an element is folded in, until the reader presses elsewhere; gives whether it was folded. */
  reveal(element: Element): boolean
}

export interface CleanerOptions {
  /** The words of the thin lines that stand where something is folded, and open it; without them there are no lines. */
  markers?: MarkerWords
  /** Whether the reader wants such lines now. */
  hasMarkers?: () => boolean
  /** How a change is made that the reader asks for on the page itself. */
  quietly?: (change: () => void) => void
}

export function createCleaner(
  document: Document,
  marks: Marks,
  { markers: words, hasMarkers = () => true, quietly = (change) => change() }: CleanerOptions = {},
): Cleaner {
  const layOut = createFoldLayout()
  const opened = new Set<string>()
  const tellApart = createNames()
  const toggle = (key: string) => {
    // A line that stands open for what is shown folds that again.
    const isShown = key === shownGroup()?.key
    if (isShown) unfolded = null
    if (!opened.delete(key) && !isShown) opened.add(key)
    quietly(mark)
  }
  const markers = words && canPlaceMarkers() ? createMarkers(document, words, toggle) : null
  let view: TextView | null = null
  let plans: FoldPlan[] = []
  let groups: FoldGroup[] = []
  let folds: Map<Element, string> = new Map()
  let unfolded: Element | null = null
  let refused = false

  /** The group of what is shown, which is opened as its line would open it. */
  const shownGroup = () => groups.find(({ elements }) => unfolded && elements.includes(unfolded))

  /** Brings the page to what is to be folded, opened and shown now. */
  function mark(): void {
    // Without its marker a fold needs no room for one.
    refused ||= markers?.areRefused() ?? false
    const shown = shownGroup()
    const open = new Set(shown ? [...opened, shown.key] : opened)
    const layout = layOut(plans, refused ? [] : groups, open)
    folds = layout.marks
    if (view) folds.set(view.original, 'folded')
    if (unfolded && !folds.has(unfolded)) unfolded = null
    const isAlone = unfolded && folds.get(unfolded) !== 'open'
    const wanted = isAlone ? new Map(folds).set(unfolded!, 'shown') : folds
    marks.sync(wanted)
    // A page that will not have its marks gets no markers either.
    markers?.show(layout.markers.filter(({ anchor, group }) => marks.holds(anchor) && group.elements.some(marks.holds)))
    highlight(
      document,
      'unecho-dimmed',
      plans.flatMap(({ dim }) => dim),
    )
    const differing = groups
      .filter(({ key }) => open.has(key))
      .flatMap(({ findings, story }) => findings.map((one) => differingWords(one, story.sources)))
    highlight(document, 'unecho-differs', differing.flat())
  }
  /** Folds again what stands open by itself for what was shown. */
  const foldShown = () => {
    if (!unfolded || folds.get(unfolded) === 'open') return
    unfolded = null
    quietly(mark)
  }
  const endHighlight = () => highlight(document, 'unecho-shown', [])
  /** Listens for what ends the showing, until it has ended or something else is shown. */
  let listening = new AbortController()
  const showUntilPressed = (range: Range) => {
    listening.abort()
    listening = new AbortController()
    const { signal } = listening
    const end = () => {
      listening.abort()
      endHighlight()
      foldShown()
    }
    // Not before the press is over: what is folded moves the page, and the press would miss what it was aimed at.
    const onClick = (event: Event) => (unfolded && event.composedPath().includes(unfolded)) || end()
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && end()
    highlight(document, 'unecho-shown', [range])
    document.addEventListener('pointerdown', endHighlight, { capture: true, signal })
    document.addEventListener('click', onClick, { capture: true, signal })
    document.addEventListener('keydown', onKey, { capture: true, signal })
  }
  const clearView = () => {
    if (!view) return
    view.remove()
    view = null
    mark()
  }

  return {
    clearView,
    apply(stories, hidden = new Set()) {
      clearView()
      const pre = plainTextOf(document)
      const [first] = stories
      plans = []
      groups = []
      if (pre?.childNodes.length === 1 && first) {
        view = showTextView(pre, first.reading, first.sources)
        return mark()
      }
      for (const story of stories) {
        const plan = planFold(document, story.reading, story.sources)
        plans.push(plan)
        if (markers && hasMarkers()) groups.push(...foldGroups(story, plan))
      }
      plans.push({ hide: new Map([...hidden].map((element) => [element, []])), unlink: new Set(), dim: [] })
      tellApart(groups)
      mark()
    },
    mend() {
      if (markers?.areTaken() || markers?.areLost()) mark()
    },
    revert() {
      clearView()
      refused = false
      plans = []
      groups = []
      opened.clear()
      unfolded = null
      listening.abort()
      mark()
      endHighlight()
    },
    show(source, start = 0, end = Number.MAX_SAFE_INTEGER) {
      const original = rangeOf(source, start, end)
      if (!original) return false
      const inView = view?.range(original.startContainer as Text, original.startOffset, original.endOffset)
      unfolded = inView ? null : foldAround(source.element, folds)
      mark()
      const range = inView ?? original
      showUntilPressed(range)
      scrollTo(range)
      return range.startContainer.parentElement?.checkVisibility?.() ?? true
    },
    reveal(element) {
      const around = foldAround(element, folds)
      if (!around || folds.get(around) === 'open') return false
      unfolded = around
      mark()
      const range = document.createRange()
      range.selectNodeContents(element)
      showUntilPressed(range)
      return true
    },
  }
}

function foldAround(element: Element, folds: ReadonlyMap<Element, string>): Element | null {
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (/^(folded|hollow|open)$/.test(folds.get(around) ?? '')) return around
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
  if (tall) scrollerOf(element, view).scrollBy({ top: box.top - view.innerHeight / 3, behavior })
  else element.scrollIntoView({ block: 'center', behavior })
}

/** What scrolls the element: the nearest box around it that does so, else the window. */
function scrollerOf(element: Element, view: Window): Element | Window {
  for (let around: Element | null = element; around && around !== view.document.body; around = around.parentElement)
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(view.getComputedStyle(around).overflowY))
      return around
  return view
}
