import type { Candidate } from './candidates.ts'
import { type Weigh, weighTerms } from './termWeights.ts'
import * as weights from './weights.json' with { type: 'json' }

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
  const score = (one: Candidate) => scores[one.order]!
  const ranked = [...all].sort((a, b) => score(b) - score(a) || a.order - b.order)
  const chosen = new Set<Candidate>()
  const isTold = (order: number) => order >= 0 && chosen.has(all[order]!)
  /** Whoever is "she" is named in one of the two sentences before; "but" answers the last. */
  const isDependent = ({ order, pronoun, conjunction }: Candidate) =>
    !isTold(order - 1) && (conjunction || (pronoun && !isTold(order - 2)))
  const next = (serves: (one: Candidate) => boolean): Candidate | undefined => {
    let best: Candidate | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const one of ranked) {
      // What follows scores no more, and all else only takes away.
      if (score(one) <= most) break
      if (chosen.has(one) || !serves(one)) continue
      const likeness = Math.max(0, ...[...chosen].map((other) => overlap(one, other, weigh)))
      const value = score(one) - weights.redundancy * likeness - (isDependent(one) ? weights.dependence : 0)
      if (likeness < weights.same && value > most) [best, most] = [one, value]
    }
    return best
  }
  const isFit = ({ length, halfQuoted }: Candidate) => length >= LEAST_WORDS && length <= MOST_WORDS && !halfQuoted
  const ofSection = (section: number) => [...chosen].filter((one) => one.section === section).length
  const isSpread = (one: Candidate) => ofSection(one.section) < fromSection
  // What is too short, too long, half of a quotation, or of a section that has its points serves only where nothing else does.
  for (const serves of [(one: Candidate) => isFit(one) && isSpread(one), isFit, () => true]) {
    for (let one = next(serves); one && chosen.size < count; one = next(serves)) chosen.add(one)
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
