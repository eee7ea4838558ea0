import type { Block } from '../article/types.ts'
import { type Copy, isExact } from './copies.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/** A heading with two lines. */
const LEAST_BLOCKS = 3
/** A heading with so few words below it may stand over two parts that happen to say the same (words). */
const LEAST_WORDS = 15

/** The heading of one word ("Pros") may stand over many parts. */
const HEADING_WORDS = 2

/**
 * The stretch of a run in which a part of short lines or items, such as a fact box, comes again under the same heading, whole
 * and word for word. Single items, and lists that go on otherwise or stand below another heading, may say the same on purpose.
 */
export function partAgain(run: Copy[], body: Block[]): Copy[] {
  for (const [from, head] of run.entries()) {
    if (body[head.block]!.kind !== 'heading' || head.words < HEADING_WORDS) continue
    let to = from + 1
    while (to < run.length && isNext(head, run[to]!, to - from) && isLine(run[to]!, body)) to++
    const part = run.slice(from, to)
    const words = part.reduce((sum, copy) => sum + copy.words, 0)
    if (isExact(head) && part.length >= LEAST_BLOCKS && words >= LEAST_WORDS && isWhole(part, body)) return part
  }
  return []
}

function isNext(head: Copy, copy: Copy, step: number): boolean {
  return isExact(copy) && copy.block === head.block + step && copy.original === head.original + step
}

function isLine({ block, words }: Copy, body: Block[]): boolean {
  const { kind } = body[block]!
  return kind === 'item' || (kind === 'paragraph' && words < limits.proseWords)
}

/** Whether what follows is, both times, no further item, so that the part ends where its copy does. */
function isWhole(part: Copy[], body: Block[]): boolean {
  const last = part.at(-1)!
  if (body[last.block]!.kind !== 'item') return true
  return body[last.block + 1]?.kind !== 'item' && body[last.original + 1]?.kind !== 'item'
}
