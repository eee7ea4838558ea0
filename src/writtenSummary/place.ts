import { sentences } from '../article/text/sentences.ts'
import { terms } from '../article/text/words.ts'
import type { KeyPoint, Reading } from '../reading.ts'
import { weighTerms } from '../summary/termWeights.ts'
import { cosine, type Vector, vectorOf } from '../summary/vectors.ts'

/** A sentence that a model wrote, and the stretch of the article that is nearest to it, where any is. */
export interface GeneratedPoint {
  text: string
  place: KeyPoint | null
}

/** A key point of the article is taken for a paragraph when it comes this near to being as like. */
const OF_THE_BEST = 0.9
/** Less than this in common, 0–1, is chance: a sentence about something else shares small words with any paragraph. */
const LEAST_LIKENESS = 0.1
/** What models set before a point. */
const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/

/**
 * Parts a generated summary into sentences and finds for each the key point or paragraph that says most of it, so that
 * the reader can check it: by the cosine of their words, the rarer a word in the article the heavier.
 * @param text points, one a line.
 */
export function placeGenerated(text: string, { article, clean, summaries }: Reading): GeneratedPoint[] {
  const paragraphs = clean
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'item')
    .map(({ id, text }): KeyPoint => ({ text, block: id, start: 0, end: text.length }))
  const weigh = weighTerms(paragraphs.map(({ text }) => ({ terms: terms(text) })))
  const vector = (text: string): Vector => vectorOf(terms(text), weigh)
  const placed = (points: KeyPoint[]) => points.map((place) => ({ place, vector: vector(place.text) }))
  const points = placed(summaries.long.points)
  const all = placed(paragraphs)
  return sentencesOf(text, article.language).map((sentence) => {
    const own = vector(sentence)
    const point = nearest(own, points)
    const paragraph = nearest(own, all)
    const best = point.likeness >= OF_THE_BEST * paragraph.likeness ? point : paragraph
    return { text: sentence, place: best.likeness >= LEAST_LIKENESS ? best.place : null }
  })
}

function sentencesOf(text: string, language: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(BULLET, '').trim())
  return lines.flatMap((line) => sentences(line, language).map(({ start, end }) => line.slice(start, end)))
}

function nearest(own: Vector, all: { place: KeyPoint; vector: Vector }[]) {
  let best: { place: KeyPoint | null; likeness: number } = { place: null, likeness: 0 }
  for (const { place, vector } of all) {
    const likeness = cosine(own, vector)
    if (likeness > best.likeness) best = { place, likeness }
  }
  return best
}
