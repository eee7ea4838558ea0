import type { FoldGroup } from './foldGroups.ts'
import { onInkChanges } from './inkChanges.ts'

/** A group of folds with the element beside which its marker stands. */
export interface Marker {
  group: FoldGroup
  /** The element that makes room for the marker. */
  anchor: Element
  /** Whether the anchor stands before what is folded, so that the marker stands below it. */
  isBefore: boolean
  /** Which of the anchor names of markerAnchors.ts ties the two. */
  number: number
  isOpen: boolean
}

/** What markers say, in the reader's language. */
export interface MarkerWords {
  of(group: FoldGroup): string
  /** What is folded there and why, said when the pointer rests on the marker, and by screen readers after its name. */
  folded(group: FoldGroup): string
  foldAgain(): string
  language(): string
  direction(): 'ltr' | 'rtl'
}

/** The thin lines that stand where something is folded. */
export interface Markers {
  /** Shows these markers and no others; whichever was there already stays as it is, with its focus. */
  show(markers: Marker[]): void
  /** Whether the page has taken the markers away since they were shown. */
  areTaken(): boolean
  /** Whether what a marker stands beside was taken away or hidden since, so that it has no place. */
  areLost(): boolean
  /** Whether it does so again and again, so that they are left out. */
  areRefused(): boolean
}

/** The element around all markers. */
const HOST = 'unecho-marks'

/** Removes markers that a script left behind when it was ended together with its extension, and copies that a page made. */
export function removeMarkers(document: Document, but: Element | null = null): void {
  for (const left of document.querySelectorAll(HOST)) if (left !== but) left.remove()
}

/** A page that takes the markers away gets them back so many times. */
const MOST_RETURNS = 3

/**
 * Keeps the markers in one element behind the page's own content, so that no node of the page has another neighbour than
 * before. Each is tied by an anchor to the element that makes room for it, and what it says is in a closed shadow tree of
 * its own. page.css gives them their look, because the page's own policy could forbid a style sheet of ours.
 * @param toggle opens or closes a group.
 */
export function createMarkers(document: Document, words: MarkerWords, toggle: (key: string) => void): Markers {
  const lines = new Map<string, Line>()
  let anchors: [Line, Element][] = []
  let host: HTMLElement | null = null
  let endRepaint = () => {}
  let returns = 0

  const repaint = () => {
    for (const [{ element }, anchor] of anchors) paint(element, anchor)
  }
  const open = () => {
    if (!host) {
      endRepaint = onInkChanges(document, repaint)
      host = document.createElement(HOST)
      // The style sheet shows it; when the browser takes that away with the extension, no bare buttons are left behind.
      host.hidden = true
    }
    removeMarkers(document, host)
    if (!host.isConnected && returns++ <= MOST_RETURNS) document.documentElement.append(host)
    return host
  }
  const close = () => {
    removeMarkers(document)
    endRepaint()
    host = null
    returns = 0
    lines.clear()
    anchors = []
  }
  const create = (key: string) => {
    const line = createLine(document, () => toggle(key))
    lines.set(key, line)
    return line
  }

  const areTaken = () => host !== null && !host.isConnected

  return {
    areTaken,
    areLost: () => anchors.some(([, anchor]) => !isLaidOut(anchor)),
    areRefused: () => areTaken() && returns > MOST_RETURNS,
    show(markers) {
      if (markers.length === 0) return close()
      const all = open()
      const shown = new Set(markers.map(({ group }) => group.key))
      for (const [key, { element }] of lines) {
        if (shown.has(key)) continue
        element.remove()
        lines.delete(key)
      }
      let next = all.firstChild
      anchors = []
      for (const marker of markers) {
        const line = lines.get(marker.group.key) ?? create(marker.group.key)
        dress(line, marker, words)
        anchors.push([line, marker.anchor])
        // Moving a line would take its focus away, so only a new one or one out of order is put in.
        if (next === line.element) next = next.nextSibling
        else all.insertBefore(line.element, next)
      }
    },
  }
}

/** Whether an element has a place on the page now; where no style engine tells, it has. */
export function isLaidOut(element: Element): boolean {
  return element.isConnected && (element.checkVisibility?.() ?? true)
}

/** One marker: its place on the page, and in a closed shadow tree the button and its words. */
interface Line {
  element: HTMLElement
  button: HTMLButtonElement
  words: HTMLElement
}

function createLine(document: Document, press: () => void): Line {
  const element = document.createElement('unecho-mark')
  const button = document.createElement('button')
  const words = document.createElement('span')
  button.type = 'button'
  button.setAttribute(LOOK, 'button')
  words.setAttribute(LOOK, 'words')
  button.append(words)
  button.addEventListener('click', (event) => {
    // Only the reader opens and folds, no script of the page.
    if (!event.isTrusted) return
    // The page has no part in this, and may take any press for one of its own.
    event.stopPropagation()
    press()
  })
  element.attachShadow({ mode: 'closed' }).append(button)
  return { element, button, words }
}

/** The attribute by which page.css knows the parts of a marker. */
const LOOK = 'data-unecho-marker'

function dress(
  { element, button, words }: Line,
  { group, anchor, isBefore, number, isOpen }: Marker,
  say: MarkerWords,
): void {
  const text = say.of(group)
  const direction = styleAround(anchor)?.direction ?? 'ltr'
  element.setAttribute(LOOK, `m${number} ${isBefore ? 'below' : 'above'}`)
  paint(element, anchor)
  element.style.setProperty('--unecho-layer', layerOf(anchor))
  button.setAttribute(LOOK, `button ${direction}${isOpen ? ' open' : ''}`)
  button.setAttribute('aria-expanded', String(isOpen))
  button.dir = direction
  button.lang = say.language()
  button.title = say.folded(group)
  words.dir = say.direction()
  words.textContent = isOpen ? `${say.foldAgain()} · ${text}` : text
}

/** Gives a marker the ink of the page around, which is seen on the ground around, be it dark or light. */
function paint(element: HTMLElement, anchor: Element): void {
  element.style.setProperty('--unecho-ink', styleAround(anchor)?.color ?? 'CanvasText')
}

/** The look of what an anchor stands in; its direction is where lines begin. */
function styleAround(anchor: Element): CSSStyleDeclaration | undefined {
  return anchor.ownerDocument.defaultView?.getComputedStyle(anchor.parentElement ?? anchor)
}

/** The layer of the page that an element is painted in; above it a marker is seen, and below all that covers that layer. */
function layerOf(element: Element): string {
  const view = element.ownerDocument.defaultView
  let layer = 'auto'
  for (let around: Element | null = element; around && view; around = around.parentElement) {
    const { zIndex, position } = view.getComputedStyle(around)
    if (zIndex !== 'auto' && position !== 'static') layer = zIndex
  }
  return layer === 'auto' ? '0' : layer
}
