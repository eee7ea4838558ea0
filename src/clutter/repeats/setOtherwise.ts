import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { type Copy, exactCopy, isExact } from './copies.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/** So many paragraphs of a run that come again word for word show that all of it does. */
const LEAST_PROSE = 2
/** So far (blocks) from the last copy's original a line is looked for, where no copy stands behind it. */
const REACH = 12

/**
 * The run with the lines in it and right below it that a copy sets otherwise than its original: items of a list and lines of a
 * poem that another layout, such as a print view, sets as paragraphs. By themselves such lines copy nothing.
 */
export function withLinesSetOtherwise(run: Copy[], body: Block[]): Copy[] {
  if (run.filter((copy) => isExact(copy) && copy.words >= limits.proseWords).length < LEAST_PROSE) return run
  return run.flatMap((copy, i) => [copy, ...linesBetween(copy, run[i + 1], body)])
}

/** The blocks right below a copy, up to the next, that say lines which stand between the originals of both, in their order. */
function linesBetween(copy: Copy, next: Copy | undefined, body: Block[]): Copy[] {
  const lines = linesOf(copy.original + 1, Math.min(next?.original ?? Infinity, copy.original + REACH), body)
  const found: Copy[] = []
  let at = 0
  for (let block = copy.block + 1; block < Math.min(next?.block ?? Infinity, body.length); block++) {
    const text = fold(body[block]!.text)
    const place = lines.findIndex((line, i) => i >= at && line.text === text && line.original < block)
    if (place < 0 || body[block]!.kind === 'heading') break
    found.push(exactCopy(block, lines[place]!.original, words(text).length))
    at = place + 1
  }
  return found
}

/** The items, and the lines of paragraphs of several, from one block up to another. */
function linesOf(from: number, to: number, body: Block[]): { text: string; original: number }[] {
  return body.slice(from, Math.max(from, to)).flatMap(({ kind, text }, i) => {
    const lines = text.split('\n')
    const isSetInLines = kind === 'item' || ((kind === 'paragraph' || kind === 'quote') && lines.length > 1)
    return isSetInLines ? lines.map((line) => ({ text: fold(line), original: from + i })) : []
  })
}
