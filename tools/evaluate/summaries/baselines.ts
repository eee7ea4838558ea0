import { sentences } from '../../../src/article/text/sentences.ts'
import { tokens } from './rouge.ts'

/** The sentences of a text, paragraph by paragraph. */
export function sentencesOf(text: string, language: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => sentences(line, language || 'en').map(({ start, end }) => line.slice(start, end)))
}

/** The first `count` sentences: in news hard to beat. */
export function lead(all: string[], count: number): string[] {
  return all.slice(0, count)
}

/** How strongly PageRank follows links rather than jumping; 30 rounds bring scores to a standstill. */
const DAMPING = 0.85
const ROUNDS = 30

/**
 * TextRank (Mihalcea and Tarau, 2004): sentences vote for those they share words with, by the share of common words
 * against the logarithms of both lengths. The `count` with most votes, in the order of the text.
 */
export function textRank(all: string[], count: number, language: string): string[] {
  const bags = all.map((sentence) => new Set(tokens(sentence, language)))
  const weights = bags.map((a, i) => bags.map((b, j) => (i === j ? 0 : similarity(a, b))))
  const out = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  let scores = all.map(() => 1)
  for (let round = 0; round < ROUNDS; round++) {
    scores = scores.map((_, i) => {
      let votes = 0
      for (let j = 0; j < all.length; j++) if (out[j]! > 0) votes += (weights[j]![i]! / out[j]!) * scores[j]!
      return 1 - DAMPING + DAMPING * votes
    })
  }
  const order = all.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b)
  return order
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((i) => all[i]!)
}

function similarity(a: Set<string>, b: Set<string>): number {
  // The logarithm of a one-word sentence is 0, and of such sentences nothing can be told.
  if (a.size < 2 || b.size < 2) return 0
  let shared = 0
  for (const token of a) if (b.has(token)) shared++
  return shared / (Math.log(a.size) + Math.log(b.size))
}
