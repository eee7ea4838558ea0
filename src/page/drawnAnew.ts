/** So many new elements are looked through at once: a page that draws more is read again soon enough. */
const MOST_ELEMENTS = 3000

/**
 * Elements that a page has put in the place of others, as it does where it draws its story anew: with the same tag, class and
 * text. Of several that are alike the last ones are taken, since of two copies the first one stays.
 * @param gone elements that are no longer on the page.
 * @param records what has changed on it.
 * @returns for each of those that have one, the element in its place.
 */
export function drawnAnew(gone: Iterable<Element>, records: MutationRecord[]): Map<Element, Element> {
  const lost = [...gone]
  const looks = new Set(lost.map(lookOf))
  const fresh = new Map<string, Element[]>()
  for (const element of newElements(records)) {
    if (!looks.has(lookOf(element))) continue
    const key = keyOf(element)
    const alike = fresh.get(key)
    if (alike) alike.push(element)
    else fresh.set(key, [element])
  }
  const result = new Map<Element, Element>()
  for (const element of lost) {
    const instead = fresh.get(keyOf(element))?.pop()
    if (instead) result.set(element, instead)
  }
  return result
}

/** All elements that the changes have added and that are still there, in their order. */
function newElements(records: MutationRecord[]): Set<Element> {
  const found = new Set<Element>()
  for (const { addedNodes } of records)
    for (const node of addedNodes) {
      if (node.nodeType !== 1 || !node.isConnected) continue
      for (const element of [node as Element, ...(node as Element).querySelectorAll('*')]) {
        if (found.size >= MOST_ELEMENTS) return found
        found.add(element)
      }
    }
  return found
}

function lookOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`
}

function keyOf(element: Element): string {
  return `${lookOf(element)}\n${element.textContent}`
}
