import { eachInSteps, type Steps } from '../../article/steps.ts'
import { fold } from '../../article/text/normalise.ts'
import type { Block } from '../../article/types.ts'
import type { Copy } from './copies.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/** So many texts that differ only in some words are versions, as the same terms for several countries are. */
const LEAST_VERSIONS = 3

/**
 * Tells whether all copies of a run are versions of one paragraph, and so no second copy of the story, which says one
 * paragraph after the other.
 * @param copies for each block of the body, what it may be a copy of.
 */
export function* versionsOf(copies: Copy[][], body: Block[]): Steps<(run: Copy[]) => boolean> {
  const texts = new Map<number, Set<string>>()
  const families: number[] = []
  yield* eachInSteps(copies, ([copy], index) => {
    const isAlike = copy !== undefined && copy.coverage >= limits.familyCoverage
    const family = isAlike ? families[copy.original]! : index
    families.push(family)
    const known = texts.get(family) ?? new Set()
    texts.set(family, known.add(fold(body[index]!.text)))
  })
  return (run) => {
    const found = new Set(run.filter(({ words }) => words >= limits.proseWords).map(({ block }) => families[block]!))
    const [family] = found
    return found.size === 1 && texts.get(family!)!.size >= LEAST_VERSIONS
  }
}
