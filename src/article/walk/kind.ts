import type { BlockKind, Numerals, Standing } from '../types.ts'

/** What the text inside an element is, given what it was outside. */
export interface Role {
  kind: BlockKind
  level: number
  /** How many lists stand around. */
  lists: number
  /** Of an `<ol>`: the number of its next item, by how much it counts, and in which signs. */
  numbering?: { next: number; step: number; numerals: Numerals | undefined } | undefined
  /** How the next block in it stands there, and how those that come after it do where they stand otherwise. */
  standing?: { next: Standing; rest?: Standing }
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
      return { kind: 'caption', level: 0, lists }
    case 'caption':
      return { kind: 'caption', level: 0, lists, standing: { next: { as: 'tableCaption' } } }
    case 'table':
      return outer.kind === 'caption' ? PROSE : outer
    case 'pre':
      return { kind: 'code', level: 0, lists }
    case 'blockquote':
      return { kind: 'quote', level: 0, lists }
    case 'ol':
      return { ...outer, lists: lists + 1, numbering: numberingOf(element as HTMLOListElement) }
    case 'ul':
    case 'dl':
    case 'menu':
      return { ...outer, lists: lists + 1, numbering: undefined }
    case 'li': {
      const { numbering } = outer
      const stated = Number.parseInt(element.getAttribute('value') ?? '', 10)
      if (numbering && !Number.isNaN(stated)) numbering.next = stated
      if (!numbering) return item(lists, {})
      const { next: ordinal, step, numerals } = numbering
      numbering.next += step
      return item(lists, { ordinal, ...(numerals && { numerals }) })
    }
    case 'dt':
      return item(lists, { as: 'term' })
    case 'dd':
      return item(lists, { as: 'definition' })
    case 'tr':
      if (!isDataRow(element)) return outer
      return { kind: 'row', level: 0, lists, ...(isHeadRow(element) && { standing: { next: { isHead: true } } }) }
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

/** An item of a list; what else stands in it after its first block goes on with it. */
function item(lists: number, next: Standing): Role {
  return { kind: 'item', level: Math.max(1, lists), lists, standing: { next, rest: { as: 'more' } } }
}

/** How the next block in a role stands there; it has no number where its text is numbered itself. */
export function standingOf({ standing }: Role, text: string): Standing {
  if (!standing) return {}
  const { next } = standing
  standing.next = standing.rest ?? next
  return next.ordinal !== undefined && NUMBERED.test(text) ? {} : next
}

const NUMBERED = /^\d+[.)]/

/** The styles of lists that count in other signs than digits. A style may say so where the list does not. */
const NUMERALS: Record<string, Numerals> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** How the items of an `<ol>` are counted; undefined where the page shows no number for them. */
function numberingOf(list: HTMLOListElement): Role['numbering'] {
  const style = list.ownerDocument.defaultView?.getComputedStyle(list).listStyleType ?? ''
  if (/none|disc|circle|square/.test(style)) return
  const { reversed, start, type } = list
  const numerals = NUMERALS[style] ?? (/^[ai]$/i.test(type) ? (type as Numerals) : undefined)
  if (!reversed) return { next: start, step: 1, numerals }
  const items = Array.from(list.children).filter(({ localName }) => localName === 'li').length
  return { next: list.hasAttribute('start') ? start : items, step: -1, numerals }
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
