import type { Source, Sources } from '../article/sources.ts'
import { collapse } from '../article/text/normalise.ts'
import type { Unsummarised } from '../reading.ts'
import { goneNodes, promosOf } from './goneNodes.ts'
import { holdsModal } from './modals.ts'
import { rangeOf } from './ranges.ts'

/** What is to be done to the page for a reading. */
export interface FoldPlan {
  /** Elements that hold nothing but folded text, with the blocks they hold; hiding them leaves no hole. */
  hide: Map<Element, number[]>
  /** Links whose words stay. */
  unlink: Set<Element>
  /** Folded stretches that no element holds alone. */
  dim: Range[]
}

/** Works out what a reading's applied findings mean for the live nodes. Changes nothing. */
export function planFold(document: Document, { findings, article }: Unsummarised, sources: Sources): FoldPlan {
  const plan: FoldPlan = { hide: new Map(), unlink: new Set(), dim: [] }
  const applied = findings.filter((finding) => finding.state === 'applied')
  const folded = new Set(applied.filter((finding) => !finding.part).flatMap((finding) => finding.blocks))
  const gone = goneNodes(document, folded, sources, promosOf(applied, article.body))
  for (const id of folded) {
    const source = sources.get(id)
    if (!source) continue
    const outermost = climb(source.element, gone)
    const held = outermost && plan.hide.get(outermost)
    if (held) held.push(id)
    else if (outermost) plan.hide.set(outermost, [id])
    else foldInside(plan, id, source, gone)
  }
  const texts = new Map(article.body.map((block) => [block.id, block.text]))
  for (const { part, category } of applied) {
    const source = part && sources.get(part.block)
    if (!part || !source) continue
    const range = rangeOf(source, part.start, part.end)
    if (!range) continue
    if (category === 'unrelated-link') {
      const anchor = range.startContainer.parentElement?.closest('a')
      if (anchor) plan.unlink.add(anchor)
      continue
    }
    const holder = elementOf(range.commonAncestorContainer)
    const holdsJustIt =
      holder && collapse(holder.textContent ?? '') === texts.get(part.block)?.slice(part.start, part.end).trim()
    if (holdsJustIt && !holdsModal(holder)) plan.hide.set(holder, [])
    else addRange(plan, range)
  }
  return plan
}

/**
 * Folds a block that shares its element with others, as paragraphs parted by `<br>` do: the elements in it that hold
 * nothing else are hidden, with the line breaks after them when that is all of it; what is bare text steps back.
 */
function foldInside(plan: FoldPlan, id: number, source: Source, gone: (node: Node) => boolean): void {
  const inner = new Set<Element>()
  const bare: Source['pieces'] = []
  for (const piece of source.pieces) {
    let outermost: Element | null = null
    for (let around = piece.node.parentElement; around && around !== source.element; around = around.parentElement) {
      if (gone(around)) outermost = around
    }
    if (outermost) inner.add(outermost)
    else if (piece.node.data.slice(piece.from, piece.from + piece.length).trim() !== '') bare.push(piece)
  }
  for (const element of inner) plan.hide.set(element, [id])
  for (const { at, length } of bare) addRange(plan, rangeOf(source, at, at + length))
  const last = [...inner].at(-1)
  if (last && bare.length === 0) for (const lineBreak of lineBreaksAfter(last)) plan.hide.set(lineBreak, [])
}

function lineBreaksAfter(element: Element): Element[] {
  const found: Element[] = []
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if ((next as Element).localName === 'br') found.push(next as Element)
    else if (next.textContent?.trim() !== '') return found
  }
  // Nothing comes after, so no line is left open either.
  return []
}

function addRange(plan: FoldPlan, range: Range | null): void {
  if (range) plan.dim.push(range)
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement
}

/** The outermost element around that holds nothing else; null when not even the element itself does. */
function climb(element: Element, gone: (node: Node) => boolean): Element | null {
  if (element.localName === 'body' || !gone(element)) return null
  let outermost = element
  for (
    let parent = element.parentElement;
    parent && parent.localName !== 'body' && gone(parent);
    parent = parent.parentElement
  ) {
    outermost = parent
  }
  return outermost
}
