import { fold } from '../../article/text/normalise.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { isBold } from '../bareLine.ts'
import { type Copy, isExact } from './copies.ts'
import { isMended } from './mended.ts'
import type { Overview } from './onPurpose.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/** So many paragraphs that come again word for word are a section told twice, whatever is written above them. */
const SECTION = 3

/**
 * The copies of a run without what only looks like it, where the run and its originals each stand right below a heading of
 * their own: two wards, two lines of buses, two recipes are told of in the same words.
 * @param prose the paragraphs of the run.
 */
export function withoutParallelSections(run: Copy[], prose: Copy[], body: Block[], { opening }: Overview): Copy[] {
  // The paragraph that opens the story stands below its title, or was a deck.
  if (!prose.some((copy) => copy.original !== opening && standsBelowAnother(copy, body))) return run
  return prose.filter(isSaidAgain).length >= SECTION ? run.filter((copy) => isExact(copy) || isSaidAgain(copy)) : []
}

/** Whether a paragraph is too much like its original to be laid out alike. */
function isSaidAgain(copy: Copy): boolean {
  return isExact(copy) || (copy.words >= limits.parallelWords && copy.coverage >= limits.twoNearCoverage)
}

/** Whether it stands right below a heading with other words than the one right above its original. */
function standsBelowAnother({ block, original }: Copy, body: Block[]): boolean {
  const [own, other] = [body[block - 1], body[original - 1]]
  if (!own || !other || !namesSection(own) || !namesSection(other)) return false
  return fold(own.text) !== fold(other.text) && !isMended(own.text, other.text)
}

/** Whether a block names the section below it: a heading, or a line in bold that is no sentence. */
function namesSection(block: Block): boolean {
  return block.kind === 'heading' || (isBold(block) && !readsAsSentence(block.text))
}
