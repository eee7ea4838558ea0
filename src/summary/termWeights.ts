import type { Candidate } from './candidates.ts'

export type Weigh = (term: string) => number

/**
 * Weighs a term by how few sentences of the text have it: inverse sentence frequency, log(1 + n / s) − log 2, which is 0
 * for a term of every sentence. No list of stop words is needed, in any language.
 */
export function weighTerms(all: Pick<Candidate, 'terms'>[]): Weigh {
  const spread = new Map<string, number>()
  for (const { terms } of all) for (const term of new Set(terms)) spread.set(term, (spread.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + all.length / (spread.get(term) ?? 1)) - Math.LN2
}
