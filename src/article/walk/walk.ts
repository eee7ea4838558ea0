import type { Source } from '../sources.ts'
import { type Steps, toEnd } from '../steps.ts'
import { isTampered } from '../tampered.ts'
import type { BlockKind, Link, Standing, StyledStretch, TextStyle } from '../types.ts'
import { PROSE, type Role, roleOf, standingOf } from './kind.ts'
import { addText, breakLine, type LineRun, newRun, separateCells } from './lineRun.ts'
import { type GridRow, newGrid, newRow, placeCell, type TableGrid } from './tableGrid.ts'
import { BLOCK_TAGS, INLINE_TAGS, MEDIA_TAGS, SKIPPED_TAGS, STYLE_OF } from './tags.ts'
import type { Sight } from './visibility.ts'

/** A block as the walk finds it, before anyone judged whether it is part of the article. */
export interface RawBlock extends Source, Standing {
  kind: BlockKind
  level: number
  text: string
  links: Link[]
  /** What of the text is set in a style. */
  styles: StyledStretch[]
  /** Characters in bold, italic or a button. */
  emphasised: number
  /** Whether a picture, video or the like stands between it and the block before. */
  afterMedia: boolean
}

/** What a walk notes beside its blocks. */
export interface WalkNotes {
  /** The elements whose open shadow trees were walked through, in order. */
  hosts: Element[]
  /** Whether something was not read because there is too much of it. */
  partly: boolean
}

export function newNotes(): WalkNotes {
  return { hosts: [], partly: false }
}

/** More blocks than this are not read: a page of a million nodes gets a bounded effort. */
const MOST_BLOCKS = 100_000

/** A text node longer than this (characters) is data that somebody poured into a page; the longest paragraphs have 20,000. */
const LONGEST_TEXT = 200_000

/** So many nodes are one step of the walk. */
const NODES = 50

const EMPHASIS_TAGS = new Set(['b', 'strong', 'i', 'em', 'button'])

/** An element that the walk is inside of; what it says of its content is inherited, so that no block climbs the tree. */
interface Frame {
  element: Element
  /** The next child to visit, or the nodes slotted here, which are no siblings of each other in the light tree. */
  next: Node | null
  slotted: Node[] | null
  isBlock: boolean
  /** The nearest block-level element, this one or one around. */
  block: Element
  role: Role
  link: HTMLAnchorElement | null
  emphasis: boolean
  styles: readonly TextStyle[]
  keepLines: boolean
  /** The table around, and the row of it that this is. */
  table: TableGrid | null
  row: GridRow | null
  /** Whether text stands right in the element, once that was asked. */
  ownText?: boolean
}

/**
 * One walk over the visible text below an element, in document order, open shadow roots included.
 * @param root where to start, usually the body.
 * @returns every block of visible text, at most 100,000; the document is not changed.
 */
export function walk(root: Element, sight: Sight): RawBlock[] {
  return toEnd(walkInSteps(root, sight))
}

/**
 * Walks as `walk` does, a few nodes a step.
 * @param notes takes what is to be known of the walk beside its blocks.
 */
export function* walkInSteps(root: Element, sight: Sight, notes: WalkNotes = newNotes()): Steps<RawBlock[]> {
  const blocks: RawBlock[] = []
  let run = newRun()
  let lineBreaks = 0
  let media = false

  const flush = ({ block, role, row }: Frame) => {
    lineBreaks = 0
    const done = finish(run, role.kind)
    if (done && sight.shows(block)) {
      blocks.push({
        ...done,
        kind: role.kind,
        level: role.level,
        ...standingOf(role, done.text),
        ...(row?.cells[0] && { cells: row.cells }),
        element: block,
        afterMedia: media,
      })
      media = false
    }
    if (run.text !== '') run = newRun()
  }

  const stack: Frame[] = [open(root, null, sight)]
  for (let nodes = 1; stack.length > 0 && blocks.length < MOST_BLOCKS; nodes++) {
    if (nodes % NODES === 0) yield
    const frame = stack[stack.length - 1]!
    const node = nextNode(frame)
    if (!node) {
      if (frame.isBlock) flush(frame)
      stack.pop()
    } else if (node.nodeType === 3) {
      if ((node as Text).length > LONGEST_TEXT) notes.partly = true
      else if (addText(run, node as Text, frame)) lineBreaks = 0
    } else if (node.nodeType === 1) {
      const element = node as Element
      const tag = element.localName
      if (MEDIA_TAGS.has(tag)) media = true
      if (tag === 'br') {
        lineBreaks++
        // Two line breaks in a row part paragraphs; one stays a line break.
        if (lineBreaks > 1) flush(frame)
        else if (run.text !== '') breakLine(run)
      } else if (!SKIPPED_TAGS.has(tag) && sight.enters(element) && !isTamperedHost(element)) {
        const inner = open(element, frame, sight)
        if (element.shadowRoot) notes.hosts.push(element)
        if (inner.isBlock) flush(frame)
        else if (frame.table && frame.row && (tag === 'td' || tag === 'th'))
          separateCells(run, placeCell(frame.table, frame.row, element, frame.role.standing?.next))
        stack.push(inner)
      }
    }
  }
  if (stack.length > 0) notes.partly = true
  return blocks
}

function open(element: Element, outer: Frame | null, sight: Sight): Frame {
  const tag = element.localName
  const isBlock = outer === null || breaksLine(element, outer, sight)
  const slotted = slottedNodes(element)
  const table = tag === 'table' ? newGrid() : (outer?.table ?? null)
  return {
    element,
    next: slotted ? null : (element.shadowRoot ?? element).firstChild,
    slotted,
    isBlock,
    block: isBlock ? element : outer.block,
    role: roleOf(element, outer?.role ?? PROSE),
    link: isLink(element) ? element : (outer?.link ?? null),
    emphasis: EMPHASIS_TAGS.has(tag) || (outer?.emphasis ?? false),
    styles: stylesIn(element, outer?.styles ?? []),
    table,
    row: tag === 'tr' && table ? newRow(table) : null,
    keepLines: tag === 'pre' || (outer?.keepLines ?? false),
  }
}

/** The styles of the text in an element, given those around it. */
function stylesIn(element: Element, around: readonly TextStyle[]): readonly TextStyle[] {
  const own = STYLE_OF.get(element.localName)
  return own && !around.includes(own) && !isPlain(element) ? [...around, own] : around
}

/** Whether an element for bold text says that it is not bold, as the one does that some editors put around all they paste. */
function isPlain(element: Element): boolean {
  return /font-weight:\s*(normal|400)/i.test(element.getAttribute('style') ?? '')
}

/** Whether the open shadow tree of an element cannot be walked: a walk up from its forms would never end. */
function isTamperedHost({ shadowRoot }: Element): boolean {
  return shadowRoot !== null && isTampered(shadowRoot)
}

/** Whether an element is a link of HTML: one of SVG or MathML answers with another thing than an address, or with none. */
function isLink(element: Element): element is HTMLAnchorElement {
  return (
    element.localName === 'a' && element.hasAttribute('href') && typeof (element as HTMLAnchorElement).href === 'string'
  )
}

function nextNode(frame: Frame): Node | null {
  if (frame.slotted) return frame.slotted.shift() ?? null
  const node = frame.next
  if (node) frame.next = node.nextSibling
  return node
}

function breaksLine(element: Element, outer: Frame, sight: Sight): boolean {
  const tag = element.localName
  if (tag === 'td' || tag === 'th') return outer.element.localName !== 'tr' || outer.role.kind !== 'row'
  if (BLOCK_TAGS.has(tag)) return true
  // Coloured code is one text whatever its lines are laid out as.
  if (INLINE_TAGS.has(tag) || outer.keepLines) return false
  return sight.breaks(element) || (tag.includes('-') && standsAlone(element, outer))
}

/** A longer text (characters) is no part of a line. */
const LONGEST_PART = 60

/**
 * Whether a custom element is set as a block is, though no style says so: a style sheet that is late or lost leaves it
 * inline. It is where no text stands beside it.
 */
function standsAlone(element: Element, outer: Frame): boolean {
  if (!outer.isBlock || hasOwnText(outer)) return false
  const mayBeBlock = (beside: Element | null) =>
    beside === null || beside.localName.includes('-') || BLOCK_TAGS.has(beside.localName)
  const isAmongBlocks = mayBeBlock(element.previousElementSibling) && mayBeBlock(element.nextElementSibling)
  return isAmongBlocks || (element.textContent ?? '').length > LONGEST_PART
}

/** Whether text stands right in an element. */
function hasOwnText(frame: Frame): boolean {
  const { childNodes } = frame.element.shadowRoot ?? frame.element
  frame.ownText ??= Array.from(childNodes).some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''))
  return frame.ownText
}

/** The nodes shown in a `<slot>`, or null for any other element and for an unfilled slot. */
function slottedNodes(element: Element): Node[] | null {
  if (element.localName !== 'slot' || !('assignedNodes' in element)) return null
  const nodes = (element as HTMLSlotElement).assignedNodes()
  return nodes.length > 0 ? nodes : null
}

/** The run as a block's text and links with its trailing white space gone; null where it holds no text. */
function finish(
  run: LineRun,
  kind: BlockKind,
): Pick<RawBlock, 'text' | 'links' | 'styles' | 'pieces' | 'emphasised'> | null {
  // Empty cells at the end of a row say nothing.
  const text = kind === 'row' ? run.text.replace(/[\s|]+$/, '') : run.text.trimEnd()
  if (text === '') return null
  for (const stretch of [...run.links, ...run.styles]) stretch.end = Math.min(stretch.end, text.length)
  return {
    text,
    links: run.links.filter((link) => link.end > link.start),
    styles: run.styles.filter((stretch) => stretch.end > stretch.start),
    pieces: run.pieces,
    emphasised: Math.min(run.emphasised, text.length),
  }
}
