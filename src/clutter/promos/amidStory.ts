import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'

// Where a line stands among the paragraphs of the story.

/** So far (blocks) the paragraphs around a line are looked for: other promos may stand between. */
const REACH = 4

/** Whether it stands right between two paragraphs. */
export function isBetween(body: Block[], index: number): boolean {
  return [body[index - 1], body[index + 1]].every((block) => isText(block, LEAST_PARAGRAPH))
}

/** Whether it is laid out as paragraphs before and after it are. */
export function isSetAsStory(body: Block[], index: number): boolean {
  return isNear(body, index, (block) => isText(block, LEAST_TEXT) && block.frame === body[index]!.frame)
}

/** Whether sentences stand before and after it, close by. */
export function isAmidSentences(body: Block[], index: number): boolean {
  return isNear(body, index, isSentence)
}

/** Whether such a block stands before and after it, close by; a heading, a list, a table or another promo may stand between. */
function isNear(body: Block[], index: number, isSought: (block: Block) => boolean): boolean {
  return [-1, 1].every((step) => {
    let passed = 0
    // A list below a heading is the heading's, however long; going up, the list comes first.
    let isHeaded = false
    let pending = 0
    for (let i = index + step; body[i] && passed < REACH; i += step) {
      const { kind } = body[i]!
      if (kind === 'item') {
        if (step < 0) pending++
        else if (!isHeaded) passed++
        continue
      }
      isHeaded = kind === 'heading'
      if (!isHeaded) passed += pending
      pending = 0
      if (passed < REACH && isSought(body[i]!)) return true
      // What stands by code belongs to it, and what stands right above a table is its title.
      if (kind === 'code' || (kind === 'row' && i === index + 1)) return false
      if (kind !== 'row') passed++
    }
    return false
  })
}

/** Whether a block is a sentence of running text. */
export function isSentence(block: Block): boolean {
  return isText(block, LEAST_TEXT)
}

function isText(block: Block | undefined, least: number): boolean {
  return block?.kind === 'paragraph' && readsAsSentence(block.text) && block.text.length > least
}

/** A paragraph has more characters. */
const LEAST_PARAGRAPH = 60
/** A sentence has more, also in scripts whose characters are words. */
const LEAST_TEXT = 7
