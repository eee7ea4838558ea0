import type { Steps } from '../../article/steps.ts'
import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { type Copy, exactCopy } from './copies.ts'
import { deniesMore } from './denials.ts'
import { wordsBeyond } from './wordChanges.ts'

/** Two blocks in the same place of a run share at least this much of their words. */
const SHARED = 0.65
/** So many blocks are one step. */
const BLOCKS = 20
/** Fewer words prove nothing. */
const LEAST_WORDS = 6

/**
 * The run with the blocks in and right around it that are copies too: those edited in so many places that no stretch of
 * words matched, since what stands in the same place of both runs need only share most of its words; short lines, such as a
 * subheading, that stand right above the same paragraph both times, though promos set the originals far apart; and sentences of
 * the original that the copy sets as a paragraph of their own.
 */
export function* withGaps(run: Copy[], body: Block[]): Steps<Copy[]> {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last) return []
  const known = new Map(run.map((copy) => [copy.block, copy]))
  const result: Copy[] = []
  let place = first.original - 2
  for (let block = first.block - 1; block <= last.block + 1; block++) {
    if (block % BLOCKS === 0) yield
    const below = known.get(block + 1)
    const copy =
      known.get(block) ??
      edited(block, place + 1, body) ??
      (below && same(block, below.original - 1, body)) ??
      (known.has(block - 1) ? splitOff(block, place, body) : null)
    place = copy ? copy.original : place + 1
    if (copy && copy.original < copy.block) result.push(copy)
  }
  return result
}

function same(index: number, original: number, body: Block[]): Copy | null {
  const [block, earlier] = [body[index], body[original]]
  if (!block || !earlier || !mayBeSame(block, earlier) || fold(block.text) !== fold(earlier.text)) return null
  return exactCopy(index, original, words(block.text).length)
}

/** A short paragraph below a copy that the original says inside of its own: both came from one that was split. */
function splitOff(index: number, original: number, body: Block[]): Copy | null {
  const [block, earlier] = [body[index], body[original]]
  if (block?.kind !== 'paragraph' || earlier?.kind !== 'paragraph' || !readsAsSentence(block.text)) return null
  const { length } = words(block.text)
  return length >= LEAST_WORDS && fold(earlier.text).includes(fold(block.text))
    ? exactCopy(index, original, length)
    : null
}

/** A print view sets subheadings as paragraphs. */
function mayBeSame({ kind }: Block, earlier: Block): boolean {
  return kind === earlier.kind || [kind, earlier.kind].every((one) => one === 'heading' || one === 'paragraph')
}

function edited(index: number, original: number, body: Block[]): Copy | null {
  const [block, earlier] = [body[index], body[original]]
  if (!block || !earlier || original >= index || block.kind !== earlier.kind) return null
  const [here, there] = [words(block.text), words(earlier.text)]
  if (Math.min(here.length, there.length) < LEAST_WORDS) return null
  const difference = wordsBeyond(here, there)
  const shared = here.length - difference.length
  if (shared < Math.max(here.length, there.length) * SHARED) return null
  // Where it only leaves words out, a “not” among them turns what it says.
  if (difference.length === 0 && deniesMore(earlier.text, block.text)) return null
  const coverage = shared / here.length
  return { ...exactCopy(index, original, here.length), coverage, difference, inOnePiece: false, holdsOriginal: false }
}
