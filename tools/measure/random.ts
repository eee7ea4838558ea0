import { fnv } from '../../src/article/text/fnv.ts'

/** A generator of numbers in [0, 1) that is the same for the same seed on every machine (mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A 32-bit hash of a text (FNV-1a over UTF-16 units). */
export function hash(text: string): number {
  return fnv(text) >>> 0
}
