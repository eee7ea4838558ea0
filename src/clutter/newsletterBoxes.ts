import { eachInSteps, mapInSteps, type Steps } from '../article/steps.ts'
import type { Block } from '../article/types.ts'
import { type Evidence, mayGo } from './promoEvidence.ts'

/** How sure it is that what stands in such a box is of a newsletter: of 253 dev pages with a field none loses a line of its story. */
const SURE = 0.9
/** A longer text (characters) is the page's own. */
const LONGEST = 160

/**
 * How likely each block is a promo, where that is more than it is by itself: all that stands in a small box that asks for
 * an e-mail address belongs to a newsletter. A box that holds a paragraph laid out as those of the story is part of it.
 * @param confidence of each block by itself, 0–1.
 */
export function* inNewsletterBoxes(body: Block[], evidence: Evidence[], confidence: number[]): Steps<number[]> {
  const ofStory = new Set<number | undefined>()
  yield* eachInSteps(body, (block, index) => {
    const { plain, sentence } = evidence[index]!
    if (block.text.length > LONGEST || (plain && sentence)) ofStory.add(block.addressBox)
  })
  return yield* mapInSteps(confidence, (sure, index) => {
    const block = body[index]!
    const isOfBox = isInNewsletterBox(block) && !ofStory.has(block.addressBox) && mayGo(evidence[index]!)
    return isOfBox ? Math.max(sure, SURE) : sure
  })
}

/** Whether the block is a line of such a box. */
export function isInNewsletterBox({ addressBox, kind }: Block): boolean {
  return Boolean(addressBox) && (kind === 'paragraph' || kind === 'heading' || kind === 'item')
}
