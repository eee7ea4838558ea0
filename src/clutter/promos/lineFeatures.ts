import { FNV_BASIS, fnv } from '../../article/text/fnv.ts'
import { oneSpelling } from '../../article/text/oneSpelling.ts'
import { unaccented } from '../unaccented.ts'

/** Parts of words of so many letters, the ends of the word among them, carry what its forms have in common. */
const GRAM = 4
/** So many letters of the first and of the last word are looked at. */
const EDGE = 6

const RUN = /[\p{L}\p{M}\p{N}]+|[!?→»>▶|]+/gu
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u

/**
 * The features of a line, each as the number of a bucket that it is hashed to: its words and parts of words (in scripts
 * that do not part words, each two and three characters), and the first and the last word. Hashing keeps no dictionary
 * (Weinberger et al. 2009, “Feature Hashing for Large Scale Multitask Learning”).
 * @param buckets a power of two.
 */
export function lineFeatures(text: string, buckets: number): Set<number> {
  const found = new Set<number>()
  const add = (kind: string, said: string, from = 0, to = said.length) => {
    const hash = fnv(said, FNV_BASIS ^ kind.charCodeAt(0), from, to)
    // The lowest bits of the product depend on the lowest bits of the text alone.
    found.add(((hash >>> 15) ^ hash) & (buckets - 1))
  }
  const folded = oneSpelling(unaccented(text)).replace(/\p{N}+/gu, '0')
  const runs = folded.match(RUN) ?? []
  for (const run of runs) {
    if (UNSPACED.test(run)) {
      for (let at = 0; at < run.length - 1; at++) add('2', run, at, at + 2)
      for (let at = 0; at < run.length - 2; at++) add('3', run, at, at + 3)
      continue
    }
    add('w', run)
    const ended = `^${run}$`
    if (ended.length > GRAM) for (let at = 0; at + GRAM <= ended.length; at++) add('g', ended, at, at + GRAM)
  }
  const first = runs[0]
  if (first !== undefined) add('f', first.slice(0, EDGE))
  if (first !== undefined) add('l', runs.at(-1)!.slice(0, EDGE))
  return found
}
