import type { Block } from '../../article/types.ts'
import { isBold } from '../bareLine.ts'
import { type Copy, isExact } from './copies.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/** Blocks of the least such part: a heading with two lines. */
const LEAST_BLOCKS = 3
/** Words of the least such part; fewer may be the same by chance. */
const LEAST_WORDS = 15

/** Words of a heading that names one part; one word (“Pros”) may stand over many. */
const HEADING_WORDS = 2

/**
 * The stretch of a run in which a part of short lines or items, such as a fact box, comes again under the same heading, whole
 * and word for word; below a line in bold only a list. Single items, and lists that go on otherwise or stand below another heading, may say the same on purpose.
 */
export function partAgain(run: Copy[], body: Block[]): Copy[] {
  for (const [from, head] of run.entries()) {
    if (!isHead(body[head.block]!) || head.words < HEADING_WORDS || !isExact(head)) continue
    let to = from + 1
    const isPart = isBold(body[head.block]!) ? isItem : isLine
    while (to < run.length && isNext(head, run[to]!, to - from) && isPart(run[to]!, body)) to++
    const part = run.slice(from, to)
    const words = part.reduce((sum, copy) => sum + copy.words, 0)
    const isLong = part.length >= LEAST_BLOCKS && words >= LEAST_WORDS
    if (isLong && isWhole(part, body) && !areParallel(head, body)) return part
  }
  return []
}

/** A heading, or a line in bold that stands for one. */
function isHead(block: Block): boolean {
  return block.kind === 'heading' || isBold(block)
}

/** Whether two parts stand below different headings of a higher level: two recipes may each have the same broth. */
function areParallel({ block, original }: Copy, body: Block[]): boolean {
  const [one, other] = [headingOver(block, body), headingOver(original, body)]
  if (one >= 0 && other >= 0 && one !== other) return true
  // Lines in bold have no level: any other one on the way, or right above, may name what the part is of.
  if (!isBold(body[block]!)) return false
  return isHeadAt(original - 1, body) || body.slice(original + 1, block).some(isHead)
}

function isHeadAt(index: number, body: Block[]): boolean {
  return body[index] !== undefined && isHead(body[index])
}

/** A section is looked for so far above (blocks). */
const SECTION = 200

/** A line in bold is lower than all headings. */
const LOWEST = 7

/** The position of the nearest heading above that is of a higher level than this one; -1 where there is none. */
function headingOver(index: number, body: Block[]): number {
  const { kind, level: own } = body[index]!
  const level = kind === 'heading' ? own : LOWEST
  for (let above = index - 1; above >= 0 && index - above <= SECTION; above--)
    if (body[above]!.kind === 'heading' && body[above]!.level < level) return above
  return -1
}

function isNext(head: Copy, copy: Copy, step: number): boolean {
  return isExact(copy) && copy.block === head.block + step && copy.original === head.original + step
}

function isItem({ block }: Copy, body: Block[]): boolean {
  return body[block]!.kind === 'item'
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
