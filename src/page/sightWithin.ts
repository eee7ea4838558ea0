import type { Sight } from '../article/walk/visibility.ts'

/** Sees one story of a page that holds several: what is in `root` (the whole page for null), and nothing in `others`. */
export function sightWithin(sight: Sight, root: Element | null, others: ReadonlySet<Element>): Sight {
  const enters = (element: Element) =>
    !others.has(element) && (root === null || root.contains(element) || element.contains(root)) && sight.enters(element)
  return { ...sight, enters }
}
