import { fragmentHere } from './fragmentHere.ts'
import type { Sources } from './sources.ts'
import { eachInSteps, type Steps } from './steps.ts'
import type { Block } from './types.ts'

/** So many links of a page to places on it are followed; a list of notes has fewer, an index of a book more. */
const MOST_LINKS = 2000
/** `compareDocumentPosition`: the other node comes after, or stands inside. */
const FOLLOWING = 4

/**
 * Tells links that lead to a place on the page itself, as footnotes and what leads back from them do, the block of the body
 * that stands there.
 * @param sources the live nodes of the blocks; those of the body are in document order.
 */
export function* followInsideLinks(document: Document, body: Block[], sources: Sources): Steps<void> {
  const targetOf = targets(document)
  let left = MOST_LINKS
  yield* eachInSteps(body, ({ links }) => {
    for (const link of links) {
      const fragment = fragmentHere(link.href, document.URL)
      if (fragment === '') continue
      if (left-- <= 0) return
      const target = targetOf(fragment)
      const block = target && blockAt(target, body, sources)
      if (block) link.block = block.id
    }
  })
}

/** Finds the element that a fragment names, by its id or as the name of an anchor. */
function targets(document: Document): (fragment: string) => Element | null {
  let anchors: Map<string, Element> | undefined
  const named = (name: string): Element | null => {
    // Asked once: the browser would look through the page for each name that is not there.
    anchors ??= new Map(
      [...document.querySelectorAll('a[name]')].reverse().map((one) => [one.getAttribute('name')!, one]),
    )
    return document.getElementById(name) ?? anchors.get(name) ?? null
  }
  return (fragment) => {
    const plain = decoded(fragment)
    return named(fragment) ?? (plain === fragment ? null : named(plain))
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The block in which the element stands or that stands in it; of an element without text the block after it. */
function blockAt(target: Element, body: Block[], sources: Sources): Block | undefined {
  let from = 0
  let to = body.length
  while (from < to) {
    const middle = (from + to) >> 1
    const end = sources.get(body[middle]!.id)?.pieces.at(-1)?.node
    if (end && target.compareDocumentPosition(end) & FOLLOWING) to = middle
    else from = middle + 1
  }
  const block = body[from]
  const source = block && sources.get(block.id)
  if (!source) return undefined
  const isThere = target.contains(source.element) || source.element.contains(target)
  return isThere || target.textContent.trim() === '' ? block : undefined
}
