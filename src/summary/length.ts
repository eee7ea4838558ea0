import type { Candidate } from './candidates.ts'
import type { SummaryLength } from './types.ts'

/** Points for a text of common length, and for a long read. */
const COMMON: Record<SummaryLength, number> = { short: 2, medium: 3, long: 5 }
const LONG_READ: Record<SummaryLength, number> = { short: 3, medium: 4, long: 7 }
/** Words from which on a text is a long read: five minutes and more at 238 words a minute (see readingTime.ts). */
const LONG_READ_WORDS = 1200

export function isLongRead(all: Candidate[]): boolean {
  return all.reduce((sum, { length }) => sum + length, 0) >= LONG_READ_WORDS
}

/** How many points a summary of this length has: never more than half of the sentences, or it would be the text. */
export function pointsFor(all: Candidate[], length: SummaryLength): number {
  const wanted = (isLongRead(all) ? LONG_READ : COMMON)[length]
  return Math.min(wanted, Math.max(1, Math.floor(all.length / 2)))
}
