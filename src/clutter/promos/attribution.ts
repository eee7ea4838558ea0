import { areNames, isBy, isByline, MOST_NAMES } from '../../article/byline.ts'
import { letterRuns, opensWithDigit } from '../../article/text/characters.ts'
import type { Article, Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

/** A line that says who wrote a story, or when, has at most so many characters. */
const LONGEST = 80
/** Of its class words the first so many are its own and those of the boxes right around it. */
const OWN_CLASSES = 12

const CLASSES = new Set(promoWords.attribution)

/**
 * Whether a block says who wrote the story or when: in the names and the day that the page states, or by what it is called
 * there. Such a line is no part of the running text, and yet it is there for the reader, and no promo.
 * @param common class words of what is around the whole story, which say nothing of a line.
 */
export function saysWhoOrWhen(
  block: Block,
  stated: Pick<Article, 'byline' | 'published'>,
  common: ReadonlySet<string>,
): boolean {
  if (block.kind === 'heading' || block.text.length > LONGEST || readsAsSentence(block.text)) return false
  const own = block.words.split(' ', OWN_CLASSES)
  const isCalledSo = !block.story && own.some((word) => CLASSES.has(word) && !common.has(word))
  return isCalledSo || isByline(block.text, stated) || opensWithBy(block.text)
}

/** Whether a line begins with “by” and goes on in a few names and numbers alone. */
function opensWithBy(text: string): boolean {
  const [first, ...rest] = letterRuns(text)
  if (first === undefined || rest.length === 0 || rest.length > MOST_NAMES || !isBy(first)) return false
  return areNames(rest.filter((run) => !opensWithDigit(run)))
}
