import { words } from './words.ts'

/** Words that make a shingle: four, as near-duplicate detection of web text does (Broder 1997 uses 4 to 10). */
const SHINGLE = 4
/** Places remembered for one shingle: enough to find the right copy, few enough to stay linear on one long repetition. */
const MOST_PLACES = 6

/** A stretch of a block whose words stand, in the same order, earlier in the article. */
export interface Match {
  /** First word of the stretch in the block, and its length in words. */
  start: number
  length: number
  /** Position in the stream of the earlier copy's first word. */
  at: number
}

/** The words of the article so far, in one stream, with an index of where each shingle stands. */
export interface WordStream {
  /** Words of the text and where they are matched in what was added before it. */
  match(text: string): { words: readonly string[]; matches: Match[] }
  /** Adds the text as the next block. */
  add(text: string, block: number): void
  /** The block that the word at a stream position belongs to. */
  blockAt(position: number): number
  /** The words from one stream position up to another. */
  wordsBetween(from: number, to: number): string[]
}

/**
 * Finds earlier copies as LZ77 does: greedy longest matches against an index of shingles. Cost is linear in the text,
 * because each shingle is looked up once and has few places; a merged or split paragraph matches as well as a whole one,
 * because the stream knows no paragraph ends.
 */
export function wordStream(): WordStream {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const stream: number[] = []
  const owners: number[] = []
  const places = new Map<number, number[]>()

  const numbersOf = (list: readonly string[]): number[] =>
    list.map((word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return names.push(word) - 1
    })

  const extension = (ids: number[], from: number, at: number): number => {
    let length = 0
    while (from + length < ids.length && at + length < stream.length && ids[from + length] === stream[at + length])
      length++
    return length
  }

  return {
    match(text) {
      const list = words(text)
      const ids = numbersOf(list)
      const matches: Match[] = []
      let from = 0
      while (from + SHINGLE <= ids.length) {
        const last = matches.at(-1)
        const diagonal = last ? last.at - last.start + from : -1
        let best: Match | null = null
        for (const at of places.get(shingleHash(ids, from)) ?? []) {
          const length = extension(ids, from, at)
          // Of equal matches the one that goes on where the last match was keeps the copy in one place.
          const better =
            !best ||
            length > best.length ||
            (length === best.length && Math.abs(at - diagonal) < Math.abs(best.at - diagonal))
          if (length >= SHINGLE && better) best = { start: from, length, at }
        }
        if (best) matches.push(best)
        from += best ? best.length : 1
      }
      return { words: list, matches }
    },
    add(text, block) {
      const ids = numbersOf(words(text))
      const first = stream.length
      for (const id of ids) {
        stream.push(id)
        owners.push(block)
      }
      // Shingles that began in the block before are complete now as well.
      for (let at = Math.max(0, first - SHINGLE + 1); at + SHINGLE <= stream.length; at++) {
        const hash = shingleHash(stream, at)
        const known = places.get(hash)
        if (!known) places.set(hash, [at])
        else if (known.length < MOST_PLACES) known.push(at)
      }
    },
    blockAt: (position) => owners[position] ?? -1,
    wordsBetween: (from, to) => stream.slice(Math.max(0, from), Math.max(0, to)).map((id) => names[id]!),
  }
}

/** Mixes word numbers into 32 bits; matches are compared word by word, so a collision costs time and no truth. */
function shingleHash(ids: number[], from: number): number {
  let hash = 0
  for (let i = 0; i < SHINGLE; i++) hash = Math.imul(hash ^ (ids[from + i]! + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13)
  return hash
}
