import type { FieldBox } from './fieldBoxes.ts'

/** What a block is on the page. `row` is one table row, `code` preformatted text. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'caption' | 'row' | 'code'

/** A link inside a block. Offsets are UTF-16 units into `Block.text`. */
export interface Link {
  start: number
  end: number
  /** Absolute address as the page resolves it; may be of any scheme, so check before opening. */
  href: string
  /** The `rel` attribute, lower case, or ''. */
  rel: string
  /** Of a link to a place on the page itself: the id of the body's block that stands there. */
  block?: number
}

/** How a stretch of a text is set where that says something, by the name of its element. */
export type TextStyle = 'strong' | 'em' | 's' | 'sub' | 'sup' | 'code'

/** A stretch of a block that is set in a style. Offsets are UTF-16 units into `Block.text`; two of one style never overlap. */
export interface StyledStretch {
  start: number
  end: number
  style: TextStyle
}

/** The signs that the numbers of a list are written in, where those are no digits; named as HTML names them. */
export type Numerals = 'a' | 'A' | 'i' | 'I'

/** A cell of a table row that is more than one plain field: it reaches over others, or is the head of its row. */
export interface Cell {
  /** Where it begins, from 0; the text of the row has a cell for each column. */
  column: number
  /** Over how many columns and rows it reaches. */
  columns: number
  rows: number
  isHead: boolean
}

/** How a block stands in its list or table; what does not hold is left out. */
export interface Standing {
  /** The number of an item of a numbered list, where its text has none. */
  ordinal?: number
  numerals?: Numerals
  /** A term or its definition, what else stands in an item after its first block, or the caption of a table. */
  as?: 'term' | 'definition' | 'more' | 'tableCaption'
  /** Of a table row: whether it names the columns. */
  isHead?: true
  cells?: Cell[]
}

/** A paragraph-level unit of visible text. Plain data; its live nodes are kept apart, in `Sources`. */
export interface Block extends Standing {
  /** Position among all blocks of the page in document order, from 0. */
  id: number
  kind: BlockKind
  /** Heading level 1–6, list depth from 1 for items, else 0. */
  level: number
  /** Visible text, white space collapsed; a single line break of the page stays as `\n`. */
  text: string
  links: Link[]
  /** What of the text is set in a style; left out where nothing is. */
  styles?: StyledStretch[]
  /** Class, id and role words of the block and its ancestors up to the body's container, lower case, spaced. */
  words: string
  /** Tags and classes from the body's container down: blocks that look alike on the page have the same frame. */
  frame: string
  /** Number of the parent element: blocks with the same group are siblings. */
  group: number
  /** Share of the text that is bold, italic or in a button, 0–1. */
  emphasis: number
  /** Whether it is of the story; else it is set into it, and stays in the body only where a finding claims it. */
  story: boolean
  /** How likely it is of the story, 0–1. */
  odds: number
  /** The small box around it that asks the reader for an e-mail address or to choose. */
  fieldBox?: FieldBox
  /** Number of what is set into the story around it: the largest element that holds nothing which is surely of the story. */
  inset?: number
  /** For the caption of a picture that stood before with the same caption: the id of that one, -1 where it is no block of the body. */
  captionOf?: number
}

export interface Article {
  url: string
  title: string
  deck: string
  byline: string
  site: string
  /** ISO 8601 in UTC, or ''; a day without a time is its midnight there. */
  published: string
  modified: string
  /** BCP 47 tag, or '' when unknown. */
  language: string
  direction: 'ltr' | 'rtl'
  /** The blocks that are the article, in document order; the title is not among them. */
  body: Block[]
}
