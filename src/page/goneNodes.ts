import { nameOfImage } from '../article/media/mediaAddress.ts'
import type { Sources } from '../article/sources.ts'
import { SKIPPED_TAGS } from '../article/walk/tags.ts'
import type { Block, Unsummarised } from '../reading.ts'
import { isField } from './fields.ts'
import { isModal } from './modals.ts'
import { seenTexts } from './seenTexts.ts'

/** Media that a reader would miss when it vanished with a folded text beside it. */
const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'embed', 'object', 'canvas', 'svg', 'input', 'hr'])

/** A kind of box that is gone with the promo it says. */
interface Kind {
  /** What of the media, by tag, it may be made of. */
  madeOf: ReadonlySet<string>
  /** A selector for what it is known by. */
  knownBy: string
}

/** What asks for an address or an answer; a film or a chart beside it is the story's. */
const ASKING: Kind = { madeOf: new Set(['img', 'picture', 'svg', 'input', 'hr']), knownBy: 'input' }

const AD_TAGS = ['img', 'picture', 'svg', 'iframe', 'video', 'embed', 'object', 'canvas']
/** An advertisement beside the line that marks it: left without that line it would look like the story's. */
const MARKED: Kind = { madeOf: new Set(AD_TAGS), knownBy: AD_TAGS.join() }

/** Where promos lead, and the blocks of those that ask for an address or an answer, or mark an advertisement. */
export interface Promos {
  links: Set<string>
  asking: Set<number>
  marking: Set<number>
}

/** The reason of what marks an advertisement. */
const AD = 'promo_ad'

/** What of the applied findings takes more with it than its text. */
export function promosOf(applied: Unsummarised['findings'], body: Block[]): Promos {
  const promos = applied.filter((finding) => finding.category === 'promo')
  const asks = new Set(body.flatMap(({ id, fieldBox }) => (fieldBox ? [id] : [])))
  return {
    links: new Set(promos.flatMap((finding) => finding.links.map((link) => link.href))),
    asking: new Set(promos.flatMap(({ part, blocks }) => (part ? [] : blocks.filter((id) => asks.has(id))))),
    marking: new Set(promos.flatMap(({ part, blocks, reason }) => (!part && reason.code === AD ? blocks : []))),
  }
}

/**
 * Tells whether all that a node shows is folded: its text belongs to folded blocks, its pictures to a promo's link or to a
 * copy whose original stays, its fields and what is drawn beside them to a promo that asks for an address or an answer, and an
 * advertisement to the line that marks it. A field in use and a modal are never gone.
 * Remembers its answers, so that climbing from many blocks looks at each node once.
 */
export function goneNodes(
  document: Document,
  folded: Set<number>,
  sources: Sources,
  promos: Promos,
): (node: Node) => boolean {
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
    if (isInUse(element) || isModal(element)) return false
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
  const boxes = new Map<Element, Kind | null>()
  /** The kind of a box that says no more than a promo does which asks by fields, or marks an advertisement. */
  const kindOf = (box: Element) => {
    let kind = boxes.get(box)
    if (kind === undefined) {
      kind = saysOnly(box, askingText) ? ASKING : saysOnly(box, markingText) ? MARKED : null
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
    return kind?.madeOf.has(localName) === true && !saysAllBeside(box, element, kind)
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
  if (element === element.ownerDocument.activeElement && isField(element)) return true
  if (element.localName !== 'input') return false
  const { type, value, defaultValue, checked, defaultChecked } = element as HTMLInputElement
  return checked !== defaultChecked || (!WITHOUT_TEXT.test(type) && value !== defaultValue)
}

/** Fields in which nobody writes. */
const WITHOUT_TEXT = /^(?:button|checkbox|hidden|image|radio|reset|submit)$/

function hasSeenText(element: Element): boolean {
  for (const _ of seenTexts(element)) return true
  return false
}

/** Whether one child of a box says all that it says and has what it is known by, and the element stands beside that. */
function saysAllBeside(box: Element, element: Element, { knownBy }: Kind): boolean {
  const [inner, ...more] = [...box.children].filter(hasSeenText)
  const isBare = [...box.childNodes].every(({ nodeType, nodeValue }) => nodeType !== 3 || !nodeValue?.trim())
  return (
    inner !== undefined &&
    more.length === 0 &&
    isBare &&
    inner.querySelector(knownBy) !== null &&
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
