import type { Candidate } from './candidates.ts'
import { type Weigh, weighTerms } from './termWeights.ts'
import weights from './weights.json' with { type: 'json' }

/** Words of a key point: what is shorter seldom stands alone, what is longer is no point. */
const LEAST_WORDS = 6
const MOST_WORDS = 60

export interface Choice {
  /** How many sentences; fewer where the text has fewer that differ. */
  count: number
  /** Most sentences from one section, so that a long read is told to its end. */
  fromSection: number
}

/**
 * The sentences with the highest scores that do not say the same, by maximal marginal relevance (Carbonell and
 * Goldstein 1998, doi 10.1145/290941.291025), in the order of the text.
 * @param scores one a sentence.
 */
export function choose(all: Candidate[], scores: number[], { count, fromSection }: Choice): Candidate[] {
  const weigh = weighTerms(all)
  const chosen = new Set<Candidate>()
  const sections = new Map<number, number>()
  const likeness = all.map(() => 0)
  const value = (one: Candidate) => {
    const pointsBack = (one.pronoun || one.conjunction) && !chosen.has(all[one.order - 1]!)
    return scores[one.order]! - weights.redundancy * likeness[one.order]! - (pointsBack ? weights.dependence : 0)
  }
  const isFit = (one: Candidate) => one.length >= LEAST_WORDS && one.length <= MOST_WORDS
  const isSpread = (one: Candidate) => (sections.get(one.section) ?? 0) < fromSection
  const isNew = (one: Candidate) => likeness[one.order]! < weights.same
  // What is too short, too long or of a section that has its points serves only where nothing else does.
  for (const serves of [(one: Candidate) => isFit(one) && isSpread(one), isFit, () => true]) {
    while (chosen.size < count) {
      const pool = all.filter((one) => !chosen.has(one) && isNew(one) && serves(one))
      if (pool.length === 0) break
      const best = pool.reduce((a, b) => (value(b) > value(a) ? b : a))
      chosen.add(best)
      sections.set(best.section, (sections.get(best.section) ?? 0) + 1)
      for (const one of all) likeness[one.order] = Math.max(likeness[one.order]!, overlap(one, best, weigh))
    }
  }
  return [...chosen].sort((a, b) => a.order - b.order)
}

/** Share of the terms of one sentence that the other has too, by weight, of the one that has less of them; 0–1. */
function overlap(a: Candidate, b: Candidate, weigh: Weigh): number {
  const ofB = new Set(b.terms)
  let common = 0
  let ownA = 0
  let ownB = 0
  for (const term of new Set(a.terms)) {
    ownA += weigh(term)
    if (ofB.has(term)) common += weigh(term)
  }
  for (const term of ofB) ownB += weigh(term)
  return common / Math.max(Number.EPSILON, Math.min(ownA, ownB))
}
