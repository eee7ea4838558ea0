import { parentOf } from '../article/walk/structure.ts'
import { type Sight, sightByAttributes } from '../article/walk/visibility.ts'
import type { Marks } from './marks.ts'

/**
 * Sees the page as it would be without our marks, so that it can be read again while it stays folded. What a fold hides
 * is judged by its own `display` alone: asked for its visibility the browser would answer for the fold.
 */
export function sightPastMarks(sight: Sight, view: Window, marks: Marks): Sight {
  // Who goes by attributes alone knows nothing of our style sheet.
  if (sight === sightByAttributes) return sight
  const inside = new WeakSet<Element>()
  return {
    enters(element) {
      if (marks.folds(element)) {
        inside.add(element)
        return true
      }
      const parent = parentOf(element)
      if (!parent || !inside.has(parent)) return sight.enters(element)
      inside.add(element)
      return view.getComputedStyle(element).display !== 'none'
    },
    shows: (element) => inside.has(element) || sight.shows(element),
    breaks: (element) => (marks.folds(element) ? marks.wasBlock(element) : sight.breaks(element)),
  }
}
