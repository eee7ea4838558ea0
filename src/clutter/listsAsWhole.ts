import type { Steps } from '../article/steps.ts'
import type { Block } from '../article/types.ts'
import type { Evidence } from './promoEvidence.ts'
import { PART_LINKED } from './promoSigns.ts'
import * as limits from './settleLimits.json' with { type: 'json' }

/**
 * How likely each block is a promo, where that is less than it is by itself: a list is set aside as a whole or not at all.
 * An item of one that mostly stays may be nothing but a link, as “Social security” is in a list of what taxes pay for; it
 * goes for what it says alone, “Read more: …”, or as a button to a shop.
 * @param confidence of each block by itself, 0–1.
 */
export function* listsAsWhole(body: Block[], evidence: Evidence[], confidence: number[]): Steps<number[]> {
  const result = [...confidence]
  for (let from = 0; from < body.length; from++) {
    if (body[from]!.kind !== 'item') continue
    yield
    let end = from + 1
    while (body[end]?.kind === 'item' && isSameList(body[from]!, body[end]!)) end++
    const sure = confidence.slice(from, end).filter((one) => one >= limits.apply.promo).length
    if (sure > 0 && sure < (end - from) / 2) {
      for (let index = from; index < end; index++) if (!saysSo(evidence[index]!, body[index]!)) result[index] = 0
    }
    from = end - 1
  }
  return result
}

/** Whether two items stand in lists laid out alike, or in one inside the other. */
function isSameList(a: Block, b: Block): boolean {
  const [x, y] = [listOf(a), listOf(b)]
  return x.startsWith(y) || y.startsWith(x)
}

/** The frame of the list that an item stands in, whatever boxes are inside of the item. */
function listOf({ frame }: Block): string {
  return frame.slice(0, Math.max(0, frame.lastIndexOf('>li')))
}

/** Whether an item is a promo by what it says or does, wherever it stands. */
function saysSo({ cue, prompt, button, shop, linked, classes }: Evidence, { links }: Block): boolean {
  const opensShop = shop && linked >= PART_LINKED && links[0]?.start === 0
  return prompt !== null || cue?.form === 'marked' || button || opensShop || classes.strong.length > 0
}
