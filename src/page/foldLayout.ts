import type { FoldGroup } from './foldGroups.ts'
import { isInFlow, keepsCell } from './foldManner.ts'
import type { FoldPlan } from './foldPlan.ts'
import { MOST_MARKERS } from './markerAnchors.ts'
import { isLaidOut, type Marker } from './markers.ts'

/** The marks that fold a page, and the markers that stand where something is folded. */
export interface FoldLayout {
  marks: Map<Element, string>
  markers: Marker[]
}

/** A marker stands beside what is folded, or beside an element so many levels around it. */
const MOST_LEVELS = 3

/** So many elements beside it are looked at: more in a row that have no room for a marker are a page's trick. */
const MOST_STEPS = 200

/** Lays out folds and markers. Remembers how each element was laid out, which cannot be seen once it is marked. */
export function createFoldLayout(): (
  plans: FoldPlan[],
  groups: FoldGroup[],
  opened: ReadonlySet<string>,
) => FoldLayout {
  const flow = rememberFor(isInFlow)
  const cells = rememberFor(keepsCell)
  const numbers = new Map<Element, number>()

  /** A number that the element keeps for as long as it has a marker; undefined when all are taken. */
  const numberOf = (element: Element) => {
    const taken = new Set(numbers.values())
    for (let number = numbers.get(element) ?? 0; number < MOST_MARKERS; number++) {
      if (numbers.get(element) !== number && taken.has(number)) continue
      numbers.set(element, number)
      return number
    }
  }
  /** The nearest element in the flow before, else after, with nothing but folded or unseen ones between. */
  const neighbour = (folded: Element, isFree: (element: Element) => boolean) => {
    if (standsInLine(folded)) return
    for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
      let around: Element | null = folded
      for (let level = 0; around && around.localName !== 'body' && level < MOST_LEVELS; level++) {
        let beside = around[side]
        for (let steps = 0; beside && steps < MOST_STEPS; steps++, beside = beside[side]) {
          if (isFree(beside) && flow(beside) && isLaidOut(beside)) return { anchor: beside, isBefore: side[0] === 'p' }
        }
        around = around.parentElement
      }
    }
  }

  return (plans, groups, opened) => {
    const marks = new Map<Element, string>()
    for (const { hide, unlink } of plans) {
      for (const element of unlink) marks.set(element, 'unlinked')
      for (const element of hide.keys()) marks.set(element, cells(element) ? 'hollow' : 'folded')
    }
    const places = new Map<Element, { group: FoldGroup; isBefore: boolean }>()
    for (const group of groups) {
      if (places.size === MOST_MARKERS) break
      const place = neighbour(group.elements[0]!, (element) => !marks.has(element) && !places.has(element))
      if (place) places.set(place.anchor, { group, isBefore: place.isBefore })
    }
    for (const element of numbers.keys()) if (!places.has(element)) numbers.delete(element)
    const markers: Marker[] = []
    for (const [anchor, { group, isBefore }] of places) {
      const number = numberOf(anchor)
      if (number === undefined) continue
      const isOpen = opened.has(group.key)
      if (isOpen) for (const element of group.elements) marks.set(element, 'open')
      marks.set(anchor, `${isBefore ? 'room-after' : 'room-before'} m${number}`)
      markers.push({ group, anchor, isBefore, number, isOpen })
    }
    return { marks, markers }
  }
}

/** Whether the element stands in the lines of a text, where there is no room for a marker. */
function standsInLine(element: Element): boolean {
  for (const side of ['previousSibling', 'nextSibling'] as const) {
    let beside = element[side]
    while (beside && (beside.textContent?.trim() === '' || beside.nodeType === 8)) beside = beside[side]
    if (beside?.nodeType === 3) return true
  }
  return false
}

/** Remembers what was seen of an element the first time, before it was marked. */
function rememberFor(look: (element: Element) => boolean): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>()
  return (element) => {
    const seen = known.get(element) ?? look(element)
    known.set(element, seen)
    return seen
  }
}
