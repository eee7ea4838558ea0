import { eachInSteps, type Steps } from '../../article/steps.ts'
import { hasDigit } from '../../article/text/characters.ts'
import type { Block } from '../../article/types.ts'
import * as limits from '../settleLimits.json' with { type: 'json' }
import { type Evidence, mayGo } from './promoEvidence.ts'
import { asks } from './promoSigns.ts'

/** A box with more blocks than this is a section of the page. */
const MOST_BLOCKS = 4
/** Longer texts (characters) are the story's, whatever box they stand in. */
const LONGEST = 160

/**
 * How likely each block is a promo, where that is more than it is by itself: what stands in one small box with a button that asks to
 * subscribe, follow or give, or with the length of a video, belongs to it. Boxes that are laid out as the story's own are none.
 * @param confidence of each block by itself.
 */
export function* inBoxes(body: Block[], evidence: Evidence[], confidence: number[]): Steps<number[]> {
  const result = [...confidence]
  const boxes = new Map<number, number[]>()
  const lengths = new Map<string, number>()
  yield* eachInSteps(body, (block, index) => {
    const box = boxes.get(block.group)
    if (box) box.push(index)
    else boxes.set(block.group, [index])
    lengths.set(around(block), (lengths.get(around(block)) ?? 0) + block.text.length)
  })
  const [story] = [...lengths].sort((a, b) => b[1] - a[1])
  yield* eachInSteps([...boxes.values()], (box) => {
    if (box.length < 2 || box.length > MOST_BLOCKS || box.at(-1)! - box[0]! >= MOST_BLOCKS) return
    if (around(body[box[0]!]!) === story?.[0] || box.some((index) => body[index]!.text.length > LONGEST)) return
    const asking = box.filter((index) => asks(evidence[index]!) || leads(evidence[index]!))
    const sure = Math.max(...asking.map((index) => confidence[index]!))
    if (sure < limits.apply.promo) return
    for (const index of box) if (mayGo(evidence[index]!)) result[index] = Math.max(result[index]!, sure)
  })
  return result
}

function leads({ targets, cue }: Evidence): boolean {
  return targets.includes('subscribe') || (cue?.kind === 'video' && hasDigit(cue.text))
}

/** The frame of what a block stands in. */
function around({ frame }: Block): string {
  return frame.slice(0, Math.max(0, frame.lastIndexOf('>')))
}
