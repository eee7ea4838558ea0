import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import type { Block } from '../../article/types.ts'
import { type Evidence, mayGo } from './promoEvidence.ts'

/** How sure it is that such a box is no part of the story: of 253 dev pages with a field none loses a line; polls are too few to tell. */
const SURE = 0.9
/** A longer text (characters) is the page's own. */
const LONGEST = 160

/**
 * How likely each block is a promo, where that is more than it is by itself: all that stands in a small box that asks for
 * an e-mail address belongs to a newsletter, and with answers to choose from to a poll. A box that holds a paragraph laid out
 * as those of the story is part of it.
 * @param confidence of each block by itself, 0–1.
 */
export function* inFieldBoxes(body: Block[], evidence: Evidence[], confidence: number[]): Steps<number[]> {
  const ofStory = new Set<number | undefined>()
  yield* eachInSteps(body, (block, index) => {
    const { plain, sentence } = evidence[index]!
    if (block.text.length > LONGEST || (plain && sentence)) ofStory.add(block.fieldBox?.number)
  })
  return yield* mapInSteps(confidence, (sure, index) => {
    const block = body[index]!
    const isOfBox = isInFieldBox(block) && !ofStory.has(block.fieldBox?.number) && mayGo(evidence[index]!)
    return isOfBox ? Math.max(sure, SURE) : sure
  })
}

/** Whether the block is a line of such a box. */
export function isInFieldBox({ fieldBox, kind }: Block): boolean {
  return fieldBox !== undefined && (kind === 'paragraph' || kind === 'heading' || kind === 'item')
}
