import type { Weigh } from './termWeights.ts'

/** A text as weights of its terms. */
export type Vector = Map<string, number>

/** Each term's count in the text times its weight: tf-idf with sentences as documents. */
export function vectorOf(terms: readonly string[], weigh: Weigh): Vector {
  const vector: Vector = new Map()
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + weigh(term))
  return vector
}

/** The sum of vectors. */
export function sumOf(vectors: Vector[]): Vector {
  const sum: Vector = new Map()
  for (const vector of vectors) for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight)
  return sum
}

/** Likeness of two texts by their terms, 0–1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [term, weight] of small) dot += weight * (large.get(term) ?? 0)
  const norms = norm(a) * norm(b)
  return norms > 0 ? dot / norms : 0
}

const norms = new WeakMap<Vector, number>()

/** Length of a vector, worked out once: that of a whole text would be worked out again for each of its sentences. */
function norm(vector: Vector): number {
  let length = norms.get(vector)
  if (length === undefined) {
    let squares = 0
    for (const weight of vector.values()) squares += weight * weight
    length = Math.sqrt(squares)
    norms.set(vector, length)
  }
  return length
}
