import { isByline } from '../article/byline.ts'
import { readsAsSentence } from '../article/structure.ts'
import type { Article, Block } from '../article/types.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

/** A line that says who wrote a story, or when, has at most so many characters. */
const LONGEST = 80
/** Of its class words the first so many are its own and those of the boxes right around it. */
const OWN_CLASSES = 12

const CLASSES = new Set(promoWords.attribution)

/**
 * Whether a block says who wrote the story or when: in the names and the day that the page states, or by what it is called
 * there. Such a line is no part of the running text, and yet it is there for the reader, and no promo.
 */
export function saysWhoOrWhen(block: Block, stated: Pick<Article, 'byline' | 'published'>): boolean {
  if (block.kind === 'heading' || block.text.length > LONGEST || readsAsSentence(block.text)) return false
  const isCalledSo = !block.story && block.words.split(' ', OWN_CLASSES).some((word) => CLASSES.has(word))
  return isCalledSo || isByline(block.text, stated)
}
