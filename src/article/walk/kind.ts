import type { BlockKind } from '../types.ts'

/** What the text inside an element is, given what it was outside. */
export interface Role {
  kind: BlockKind
  level: number
  /** How many lists stand around. */
  lists: number
  /** Of a table row: whether all its cells are heads. */
  isHead?: true
  /** Of an `<ol>`: the number of its next item. */
  numbering?: { next: number } | undefined
  /** Of its item: the number, until a block has it; what else stands in the item goes on with it. */
  numbered?: { ordinal: number | undefined } | undefined
}

export const PROSE: Role = { kind: 'paragraph', level: 0, lists: 0 }

const CAPTION_CLASS = /(^|[-_\s])caption(?!ed|ing)/i

/** The role of an element's text: its own where it has one, else that of the elements around it. */
export function roleOf(element: Element, outer: Role): Role {
  const { lists } = outer
  switch (element.localName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { kind: 'heading', level: Number(element.localName[1]), lists }
    // What stands in a figure beside its table, code or quotation is said of it.
    case 'figure':
    case 'figcaption':
    case 'caption':
      return { kind: 'caption', level: 0, lists }
    case 'table':
      return outer.kind === 'caption' ? PROSE : outer
    case 'pre':
      return { kind: 'code', level: 0, lists }
    case 'blockquote':
      return { kind: 'quote', level: 0, lists }
    case 'ol': {
      const { start } = element as HTMLOListElement
      return { ...outer, lists: lists + 1, numbering: isCounted(element) ? { next: start } : undefined }
    }
    case 'ul':
    case 'dl':
    case 'menu':
      return { ...outer, lists: lists + 1, numbering: undefined }
    case 'li': {
      const { numbering } = outer
      const stated = Number.parseInt(element.getAttribute('value') ?? '', 10)
      if (numbering && !Number.isNaN(stated)) numbering.next = stated
      return { kind: 'item', level: Math.max(1, lists), lists, numbered: numbering && { ordinal: numbering.next++ } }
    }
    case 'dt':
    case 'dd':
      return { kind: 'item', level: Math.max(1, lists), lists }
    case 'tr':
      return isDataRow(element) ? { kind: 'row', level: 0, lists, ...(isHeadRow(element) && { isHead: true }) } : outer
    case 'article':
    case 'section':
    case 'main':
    case 'aside':
      return PROSE
  }
  if (element.getAttribute('role') === 'heading') {
    const level = Number(element.getAttribute('aria-level'))
    return { kind: 'heading', level: level >= 1 && level <= 6 ? Math.floor(level) : 2, lists }
  }
  if (outer.kind === 'paragraph' && CAPTION_CLASS.test(element.getAttribute('class') ?? '')) {
    return { kind: 'caption', level: 0, lists }
  }
  return outer
}

/** The number of the item that a text opens, which it has only once; none where the text is numbered itself. */
export function ordinalFor({ numbered }: Role, text: string): number | undefined {
  const ordinal = numbered?.ordinal
  if (numbered) numbered.ordinal = undefined
  return NUMBERED.test(text) ? undefined : ordinal
}

const NUMBERED = /^\d+[.)]/

/** Whether the items of an `<ol>` are counted up in numbers, and those are shown. */
function isCounted(list: Element): boolean {
  const { reversed, type } = list as HTMLOListElement
  const style = list.ownerDocument.defaultView?.getComputedStyle(list).listStyleType
  return !reversed && (type === '' || type === '1') && style !== 'none'
}

/** A row of a table of facts, read as one block: two cells or more, none of which holds blocks of its own. */
function isDataRow(row: Element): boolean {
  return row.childElementCount > 1 && !row.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, blockquote, section')
}

/** Whether a row holds nothing but heads of columns, beside empty corners. */
function isHeadRow(row: Element): boolean {
  const cells = Array.from(row.children)
  const isHead = ({ localName }: Element) => localName === 'th'
  return cells.some(isHead) && cells.every((cell) => isHead(cell) || cell.textContent.trim() === '')
}
