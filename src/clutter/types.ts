import type { Steps } from '../article/steps.ts'
import type { Article } from '../article/types.ts'

/**
 * repeat: text said before, word for word. near-repeat: said before but for a few words. echo: a repeat of title, deck
 * or caption, or a pull quote. promo: sends the reader elsewhere. unrelated-link: a link in prose that does not serve
 * its sentence.
 */
export type Category = 'repeat' | 'near-repeat' | 'echo' | 'promo' | 'unrelated-link'

/** Part of a block, offsets in UTF-16 units of its text. */
export interface Part {
  block: number
  start: number
  end: number
}

/** Why, as a message key and its evidence; the words are in `_locales` (`reason_<code>`), `args` fill its places. */
export interface Reason {
  code: string
  args: string[]
}

export interface Finding {
  /** Stable for the same text on the same page, also after a reload. */
  id: string
  category: Category
  /** Ids of the blocks it claims, in order. For a `part` finding, the one block that holds it. */
  blocks: number[]
  /** Set when it claims a stretch of a block: an unrelated link, a promo inside a paragraph. */
  part?: Part
  /** For repeats: the block that stays for each of `blocks`, same length; -1 stands for the title or deck. */
  originals?: number[]
  /** 0–1, calibrated so that 0.9 is right nine times of ten. */
  confidence: number
  reason: Reason
  /** The claimed text, blocks joined by `\n`. */
  text: string
  /** Links that leave the story with it, still reachable from the popup. */
  links: { text: string; href: string }[]
  /** For near-repeats: the words that the folded copy has and its original lacks; they stay visible. */
  difference?: string[]
}

/** A pure function of the article, which looks at a few blocks a step. */
export type Detector = (article: Article) => Steps<Finding[]>
