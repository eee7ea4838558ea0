import { isField } from '../article/fieldBoxes.ts'
import { isPlaceholder } from '../article/media/mediaAddress.ts'
import { INLINE_TAGS, MEDIA_TAGS, SKIPPED_TAGS } from '../article/walk/tags.ts'
import { type Sight, sightOf } from '../article/walk/visibility.ts'
import { anonymousAddress } from './addresses.ts'
import { caseHead } from './caseHead.ts'
import { escapeHtml } from './escapeHtml.ts'
import { anonymousId } from './ids.ts'
import { otherWords } from './otherWords.ts'
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts'

/** Attributes that say what an element is; their values are names that a publisher's programs gave. */
const KEPT = [
  'class',
  'role',
  'itemprop',
  'data-component',
  'data-testid',
  'aria-level',
  'rel',
  'width',
  'height',
  'open',
  'colspan',
  'rowspan',
]
/** Attributes whose values are words of the page. */
const WORDED = ['alt', 'title', 'aria-label']

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** What an element is laid out as is told by its tag for most; for the others it must be written down. */
const LAID_OUT_AS_BLOCK = ' style="display:block"'

/** More characters than this are no page that anybody could look through. */
const LONGEST = 3_000_000

interface Open {
  next: Node | null
  slotted: Node[] | null
  close: string
}

/**
 * A page as a test case: its structure, classes and shapes of links, but other words, numbers and addresses. What is
 * hidden is marked so, since its style sheets do not come along. The document is not changed.
 * @param ownMark an attribute by which something was folded here, which is to be seen past.
 */
export function caseHtml(document: Document, ownMark: string): string {
  const language = document.documentElement.getAttribute('lang')
  const names = createPseudonyms(document.body?.textContent ?? '', language ?? '')
  const sight = sightOf(document)
  const head = caseHead(document, names)
  const direction = document.documentElement.getAttribute('dir')
  const root = ['html', language && `lang="${escapeHtml(language)}"`, direction && `dir="${escapeHtml(direction)}"`]
  const body = document.body ? elementHtml(document.body, names, sight, ownMark) : ''
  return `<!doctype html>\n<${root.filter(Boolean).join(' ')}>\n<head>\n${head}\n</head>\n${body}\n</html>\n`
}

/** Writes an element with all that is in it, open shadow trees as if they were none. No recursion: pages nest thousands deep. */
function elementHtml(root: Element, names: Pseudonyms, sight: Sight, ownMark: string): string {
  const parts: string[] = []
  let length = 0
  const write = (html: string) => {
    parts.push(html)
    length += html.length
  }
  const stack: Open[] = []
  const enter = (element: Element, isRoot: boolean) => {
    const tag = element.localName
    const isMedia = MEDIA_TAGS.has(tag)
    if (!isRoot && SKIPPED_TAGS.has(tag) && !isMedia && !isField(element)) return
    const isHidden = !isRoot && !element.hasAttribute(ownMark) && !isSeen(element, sight)
    // Where scripts run, this is text for those without; it would come alive where the case is read.
    if (tag === 'noscript' && isHidden) return
    write(`<${tag}${attributesOf(element, names)}${isHidden ? ' hidden' : layoutOf(element, sight)}>`)
    if (VOID.has(tag)) return
    const isEmpty = isMedia && tag !== 'figure'
    const slotted = element.localName === 'slot' ? assigned(element) : null
    const next = isEmpty || slotted ? null : (element.shadowRoot ?? element).firstChild
    stack.push({ next, slotted, close: `</${tag}>` })
  }
  enter(root, true)
  while (stack.length > 0) {
    const open = stack.at(-1)!
    const node = length > LONGEST ? null : (open.slotted?.shift() ?? open.next)
    if (!node) {
      write(open.close)
      stack.pop()
      continue
    }
    if (!open.slotted) open.next = node.nextSibling
    if (node.nodeType === 3) write(escapeHtml(otherWords((node as Text).data, names)))
    else if (node.nodeType === 1) enter(node as Element, false)
  }
  return parts.join('')
}

function attributesOf(element: Element, names: Pseudonyms): string {
  const attributes: string[] = []
  const add = (name: string, value: string) => attributes.push(` ${name}="${escapeHtml(value)}"`)
  for (const name of KEPT) {
    const value = element.getAttribute(name)
    if (value !== null) add(name, value)
  }
  if (element.id !== '') add('id', anonymousId(element.id, names))
  for (const name of WORDED) {
    const value = element.getAttribute(name)
    if (value) add(name, names.text(value))
  }
  const tag = element.localName
  if (tag === 'input') add('type', (element as HTMLInputElement).type === 'radio' ? 'radio' : 'email')
  if (tag === 'a' && element.hasAttribute('href'))
    add('href', anonymousAddress((element as HTMLAnchorElement).href || element.getAttribute('href')!, names))
  // A picture is named but not loaded: nobody who opens the case shall ask for anything. What stands in for one has no name.
  if (tag === 'img' && !isPlaceholder((element as HTMLImageElement).src))
    add('data-src', anonymousAddress((element as HTMLImageElement).src, names))
  if (tag === 'iframe') add('data-src', anonymousAddress((element as HTMLIFrameElement).src, names))
  return attributes.join('')
}

/** Whether the element's own style lets it be seen; what stands around it is judged by itself. */
function isSeen(element: Element, sight: Sight): boolean {
  const view = element.ownerDocument.defaultView
  if (!view || !('checkVisibility' in element)) return sight.enters(element)
  const { display, visibility } = view.getComputedStyle(element)
  return display !== 'none' && (visibility === 'visible' || hasVisibleInside(element, view))
}

function hasVisibleInside(element: Element, view: Window): boolean {
  return [...element.children].some((child) => view.getComputedStyle(child).visibility === 'visible')
}

function layoutOf(element: Element, sight: Sight): string {
  return !INLINE_TAGS.has(element.localName) && sight.breaks(element) ? LAID_OUT_AS_BLOCK : ''
}

function assigned(element: Element): Node[] | null {
  const nodes = (element as HTMLSlotElement).assignedNodes()
  return nodes.length > 0 ? nodes : null
}
