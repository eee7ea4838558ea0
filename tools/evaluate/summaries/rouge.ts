import { stem } from './stem.ts'

/** F1 of ROUGE-1, ROUGE-2 and ROUGE-L, 0–1 (C.-Y. Lin, 2004; the counting of Google's rouge_score). */
export interface Rouge {
  rouge1: number
  rouge2: number
  rougeL: number
}

export const MEASURES = ['rouge1', 'rouge2', 'rougeL'] as const

/**
 * The tokens that are compared: for English runs of a–z and 0–9 in lower case, stemmed when longer than three letters,
 * as rouge_score does; elsewhere Unicode words in lower case.
 */
export function tokens(text: string, language: string): string[] {
  const lower = text.toLowerCase()
  if (!isEnglish(language)) return lower.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return (lower.match(/[a-z0-9]+/g) ?? []).map((token) => (token.length > 3 ? stem(token) : token))
}

export function isEnglish(language: string): boolean {
  return language === '' || /^en\b/i.test(language)
}

/** The score of a summary; of several references the one that fits best, for each measure by itself. */
export function rouge(summary: string, references: string[], language: string): Rouge {
  const own = tokens(summary, language)
  const best: Rouge = { rouge1: 0, rouge2: 0, rougeL: 0 }
  for (const reference of references) {
    const other = tokens(reference, language)
    best.rouge1 = Math.max(best.rouge1, ngramF1(own, other, 1))
    best.rouge2 = Math.max(best.rouge2, ngramF1(own, other, 2))
    best.rougeL = Math.max(best.rougeL, f1(commonSubsequence(own, other), own.length, other.length))
  }
  return best
}

/** F1 of the n-grams of two lists of tokens, each n-gram counted as often as both have it. */
export function ngramF1(a: string[], b: string[], n: number): number {
  const counts = ngrams(a, n)
  let shared = 0
  for (const [ngram, count] of ngrams(b, n)) shared += Math.min(count, counts.get(ngram) ?? 0)
  return f1(shared, Math.max(0, a.length - n + 1), Math.max(0, b.length - n + 1))
}

function ngrams(list: string[], n: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 0; i + n <= list.length; i++) {
    const ngram = list.slice(i, i + n).join(' ')
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
  }
  return counts
}

/** Length of the longest common subsequence. */
export function commonSubsequence(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const token of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++) {
      next.push(token === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    }
    row = next
  }
  return row[b.length]!
}

function f1(shared: number, ofA: number, ofB: number): number {
  return shared > 0 ? (2 * shared) / (ofA + ofB) : 0
}
