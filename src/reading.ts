import type { Article, Block, BlockKind, Link } from './article/types.ts'
import type { Finding } from './clutter/types.ts'
import type { Summary } from './summary/types.ts'

export type { Article, Block, BlockKind, Finding, Link, Summary }

/** A settled finding: `applied` is false for a suggestion and for what the reader chose to keep. */
export type SettledFinding = Finding & { state: 'applied' | 'suggested' | 'kept' }

/** A block of the clean text: repeats and promos gone, unrelated links unlinked. */
export type CleanBlock = Pick<Block, 'id' | 'kind' | 'level' | 'text' | 'links'>

/** Why a page has no reading: nothing on it, a list of stories and no story, too little prose, a PDF. */
export type NoArticle = 'empty' | 'list' | 'short' | 'pdf'

/** The result for one page: plain data, so that it travels by message. */
export interface Reading {
  /** '' when there is an article. */
  noArticle: NoArticle | ''
  article: Article
  findings: SettledFinding[]
  clean: CleanBlock[]
  summary: Summary
  /** Reading time in minutes, at the source and speed given in article/readingTime; words likewise. */
  minutes: { before: number; after: number }
}
