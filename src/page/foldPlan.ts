import { nameOfImage } from '../article/media/mediaAddress.ts'
import type { Source, Sources } from '../article/sources.ts'
import { collapse } from '../article/text/normalise.ts'
import { SKIPPED_TAGS } from '../article/walk/tags.ts'
import type { Block, Unsummarised } from '../reading.ts'
import { rangeOf } from './ranges.ts'
import { seenTexts } from './seenTexts.ts'

/** What is to be done to the page for a reading. */
export interface FoldPlan {
  /** Elements that hold nothing but folded text, with the blocks they hold; hiding them leaves no hole. */
  hide: Map<Element, number[]>
  /** Links whose words stay. */
  unlink: Set<Element>
  /** Folded stretches that no element holds alone. */
  dim: Range[]
}

/** Media that a reader would miss when it vanished with a folded text beside it. */
const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'embed', 'object', 'canvas', 'svg', 'input', 'hr'])

/** What of them a box that asks for an address or an answer may be made of; a film or a chart beside it is the story's. */
const OF_BOX = new Set(['img', 'picture', 'svg', 'input', 'hr'])

/** What an advertisement may be made of beside the line that marks it: left without that line it would look like the story's. */
const OF_AD = new Set(['img', 'picture', 'svg', 'iframe', 'video', 'embed', 'object', 'canvas'])

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
    if (holdsJustIt) plan.hide.set(holder, [])
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

/** Where promos lead, and the blocks of those that ask for an address or an answer, or mark an advertisement. */
interface Promos {
  links: Set<string>
  asking: Set<number>
  marking: Set<number>
}

/** The reason of what marks an advertisement. */
const AD = 'promo_ad'

function promosOf(applied: Unsummarised['findings'], body: Block[]): Promos {
  const promos = applied.filter((finding) => finding.category === 'promo')
  const asks = new Set(body.flatMap(({ id, fieldBox }) => (fieldBox ? [id] : [])))
  return {
    links: new Set(promos.flatMap((finding) => finding.links.map((link) => link.href))),
    asking: new Set(promos.flatMap(({ part, blocks }) => (part ? [] : blocks.filter((id) => asks.has(id))))),
    marking: new Set(promos.flatMap(({ part, blocks, reason }) => (!part && reason.code === AD ? blocks : []))),
  }
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

/**
 * Tells whether all that a node shows is folded: its text belongs to folded blocks, its pictures to a promo's link or to a
 * copy whose original stays, its fields and what is drawn beside them to a promo that asks for an address or an answer, and an
 * advertisement to the line that marks it.
 * Remembers its answers, so that climbing from many blocks looks at each node once.
 */
function goneNodes(document: Document, folded: Set<number>, sources: Sources, promos: Promos): (node: Node) => boolean {
  const foldedText = new Set<Node>()
  const keptText = new Set<Node>()
  const askingText = new Set<Node>()
  const markingText = new Set<Node>()
  for (const [id, { pieces }] of sources) {
    for (const { node } of pieces) {
      ;(folded.has(id) ? foldedText : keptText).add(node)
      if (promos.asking.has(id)) askingText.add(node)
      if (promos.marking.has(id)) markingText.add(node)
    }
  }
  const pictures = countPictures(document)
  const known = new Map<Node, boolean>()

  const isGone = (node: Node): boolean => {
    if (node.nodeType === 3) return (node as Text).data.trim() === '' || (foldedText.has(node) && !keptText.has(node))
    if (node.nodeType !== 1) return true
    const element = node as Element
    const tag = element.localName
    if (isInUse(element)) return false
    if (tag === 'img' || tag === 'picture') return isSparePicture(element)
    if (MEDIA.has(tag)) return isInPromo(element) || isOfBox(element)
    // What a reader may have written is no part of a promo.
    if (tag === 'textarea') return false
    if (SKIPPED_TAGS.has(tag)) return true
    for (let child = element.firstChild; child; child = child.nextSibling) if (!gone(child)) return false
    return element.shadowRoot === null
  }
  const isInPromo = (element: Element) => {
    const anchor = element.closest('a')
    return anchor !== null && promos.links.has(anchor.href)
  }
  const isSparePicture = (element: Element) => {
    const image = element.localName === 'img' ? (element as HTMLImageElement) : element.querySelector('img')
    const isSaidAgain = image !== null && (pictures.get(nameOfImage(image, document.baseURI)) ?? 0) > 1
    return isInPromo(element) || isOfBox(element) || isSaidAgain
  }
  const boxes = new Map<Element, ReadonlySet<string> | null>()
  /** What a box may be made of, by tag, that says no more than a promo does which asks by fields, or marks an advertisement. */
  const kindOf = (box: Element) => {
    let kind = boxes.get(box)
    if (kind === undefined) {
      kind = saysOnly(box, askingText) ? OF_BOX : saysOnly(box, markingText) ? OF_AD : null
      boxes.set(box, kind)
    }
    return kind
  }
  /** Whether it is of the smallest box around it that says something. */
  const isOfBox = (element: Element) => {
    const { localName, parentElement } = element
    if (element.closest('figure')) return false
    let box = parentElement
    while (box && box.localName !== 'body' && !hasSeenText(box)) box = box.parentElement
    if (!box || box.localName === 'body') return false
    const kind = kindOf(box)
    return (kind?.has(localName) ?? false) && !saysAllBeside(box, element, kind!)
  }
  const gone = (node: Node): boolean => {
    let answer = known.get(node)
    if (answer === undefined) {
      answer = isGone(node)
      known.set(node, answer)
    }
    return answer
  }
  return gone
}

/** Whether it is a field that the reader is in, or has written or chosen something in. */
function isInUse(element: Element): boolean {
  if (element === element.ownerDocument.activeElement && element.matches(FIELD)) return true
  if (element.localName !== 'input') return false
  const { type, value, defaultValue, checked, defaultChecked } = element as HTMLInputElement
  return checked !== defaultChecked || (!WITHOUT_TEXT.test(type) && value !== defaultValue)
}

const FIELD = 'input, select, textarea, [contenteditable]'
/** Fields in which nobody writes. */
const WITHOUT_TEXT = /^(?:button|checkbox|hidden|image|radio|reset|submit)$/

function hasSeenText(element: Element): boolean {
  for (const _ of seenTexts(element)) return true
  return false
}

/** Whether one child of a box says all that it says and has what it is made of, its fields or its advertisement, and the element stands beside that. */
function saysAllBeside(box: Element, element: Element, tags: ReadonlySet<string>): boolean {
  const [inner, ...more] = [...box.children].filter(hasSeenText)
  const isBare = [...box.childNodes].every(({ nodeType, nodeValue }) => nodeType !== 3 || !nodeValue?.trim())
  return (
    inner !== undefined &&
    more.length === 0 &&
    isBare &&
    inner.querySelector(tags === OF_BOX ? 'input' : [...tags].join()) !== null &&
    !inner.contains(element)
  )
}

function saysOnly(element: Element, texts: ReadonlySet<Node>): boolean {
  for (const text of seenTexts(element)) if (!texts.has(text)) return false
  return true
}

/** How often each picture stands on the page: one that stands once is never folded with a repeat. */
function countPictures(document: Document): Map<string, number> {
  const counts = new Map<string, number>()
  for (const image of document.querySelectorAll('img')) {
    const name = nameOfImage(image, document.baseURI)
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
