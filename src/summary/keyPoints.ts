import { fold } from '../article/normalise.ts'
import { sentences } from '../article/sentences.ts'
import { words } from '../article/words.ts'
import type { CleanBlock } from '../clutter/cleanText.ts'
import type { KeyPoint, Summary } from './types.ts'
import weights from './weights.json' with { type: 'json' }

/** A sentence that stands this often in one text is repeated on purpose. */
const REFRAIN = 3

interface Candidate extends KeyPoint {
  words: Set<string>
  order: number
}

/** Fewer sentences than this are not summarised: the summary would be the text. */
const LEAST_SENTENCES = 5
/** Words a key point may have; shorter ones seldom stand alone, longer ones are no point. */
const LEAST_WORDS = 6
const MOST_WORDS = 60

/**
 * Key points: the sentences of the clean text that say most of it, in the order of the text.
 * @param count how many sentences, fewer where the text has fewer.
 */
export function summarise(clean: CleanBlock[], language: string, count = 3): Summary {
  const candidates = candidatesOf(clean, language)
  if (candidates.length < LEAST_SENTENCES) return { state: 'short', points: [] }
  const spread = new Map<string, number>()
  for (const { words } of candidates) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1)
  const weigh = (word: string) => Math.log(candidates.length / (spread.get(word) ?? 1))
  const salience = new Map<Candidate, number>()
  for (const one of candidates) salience.set(one, score(one, spread, weigh))
  const chosen: Candidate[] = []
  const pool = candidates.filter(({ words }) => words.size >= LEAST_WORDS && words.size <= MOST_WORDS)
  while (chosen.length < count && pool.length > 0) {
    const value = (one: Candidate) =>
      salience.get(one)! - weights.redundancy * Math.max(0, ...chosen.map((other) => overlap(one, other)))
    const best = pool.reduce((a, b) => (value(b) > value(a) ? b : a))
    chosen.push(best)
    pool.splice(0, pool.length, ...pool.filter((one) => one !== best && overlap(one, best) < weights.same))
  }
  chosen.sort((a, b) => a.order - b.order)
  return { state: 'ok', points: chosen.map(({ text, block, start, end }) => ({ text, block, start, end })) }
}

/** Sentences of running text; headings, captions, tables and code make no points. */
function candidatesOf(clean: CleanBlock[], language: string): Candidate[] {
  const result: Candidate[] = []
  for (const { id, kind, text } of clean) {
    if (kind !== 'paragraph' && kind !== 'quote' && kind !== 'item') continue
    for (const { start, end } of sentences(text, language)) {
      const sentence = text.slice(start, end)
      if (!/[.!?…。！？؟।"”»]$/u.test(sentence) || /^\p{Ll}/u.test(sentence)) continue
      result.push({ text: sentence, block: id, start, end, words: new Set(words(sentence)), order: result.length })
    }
  }
  // What is said three times and more is a refrain and makes no point; what is said twice is one point, not two.
  const said = new Map<string, Candidate[]>()
  for (const one of result) said.set(fold(one.text), [...(said.get(fold(one.text)) ?? []), one])
  return result.filter((one) => {
    const same = said.get(fold(one.text))!
    return same.length < REFRAIN && same[0] === one
  })
}

/** Early sentences that share much with the rest say most, in news above all. */
function score(one: Candidate, spread: Map<string, number>, weigh: (word: string) => number): number {
  let shared = 0
  let all = 0
  for (const word of one.words) {
    all += weigh(word)
    if ((spread.get(word) ?? 0) > 1) shared += weigh(word)
  }
  const centrality = all === 0 ? 0 : shared / all
  return weights.position / (1 + one.order * weights.decay) + weights.centrality * centrality
}

/** Share of the smaller sentence's words that the other has too, 0–1. */
function overlap(a: Candidate, b: Candidate): number {
  let common = 0
  for (const word of a.words) if (b.words.has(word)) common++
  return common / Math.max(1, Math.min(a.words.size, b.words.size))
}
