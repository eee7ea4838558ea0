/** Words in a row that make a shingle, as in the article-extraction benchmark of Zyte (ex Scrapinghub). */
const LENGTH = 4

/** The words of a text, case kept: runs of letters, digits, marks and underscores, as Python's Unicode `\w+`. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
}

/** How often each stretch of four words stands in the text. A shorter text is one shingle. */
export function shingles(text: string): Map<string, number> {
  const found = words(text)
  const counts = new Map<string, number>()
  if (found.length === 0) return counts
  for (let start = 0; start < Math.max(1, found.length - LENGTH + 1); start++) {
    const shingle = found.slice(start, start + LENGTH).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** Shingles that gold and text share, that only the text has, and that only the gold has; a shingle counts as often as it stands. */
export interface Overlap {
  shared: number
  extra: number
  missing: number
}

export function overlap(gold: string, text: string): Overlap {
  const wanted = shingles(gold)
  const got = shingles(text)
  let shared = 0
  for (const [shingle, count] of got) shared += Math.min(count, wanted.get(shingle) ?? 0)
  return { shared, extra: total(got) - shared, missing: total(wanted) - shared }
}

function total(counts: Map<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

export interface Score {
  precision: number
  recall: number
  f1: number
}

/** The score of one page, for ordering; of a page without any shingle on one side, that side counts as 0. */
export function pageScore({ shared, extra, missing }: Overlap): Score {
  const precision = shared + extra > 0 ? shared / (shared + extra) : 0
  const recall = shared + missing > 0 ? shared / (shared + missing) : 0
  return { precision, recall, f1: harmonic(precision, recall) }
}

/**
 * The score of a set: precision and recall are means over the pages where each is defined (text, gold not empty), F1 is
 * of the two means, as the benchmark has it, so that a long page weighs no more than a short one.
 */
export function setScore(pages: Overlap[]): Score {
  const precision = mean(pages.filter((p) => p.shared + p.extra > 0).map((p) => pageScore(p).precision))
  const recall = mean(pages.filter((p) => p.shared + p.missing > 0).map((p) => pageScore(p).recall))
  return { precision, recall, f1: harmonic(precision, recall) }
}

function mean(values: number[]): number {
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0
}
