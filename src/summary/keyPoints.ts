import { type Steps, toEnd } from '../article/steps.ts'
import type { CleanBlock } from '../clutter/cleanText.ts'
import { type Candidate, candidatesInSteps } from './candidates.ts'
import { choose } from './choose.ts'
import { type Features, featuresInSteps } from './features.ts'
import { isLongRead, pointsFor } from './length.ts'
import type { KeyPoint, Summary, SummaryLength } from './types.ts'
import * as weights from './weights.json' with { type: 'json' }

/** Fewer sentences than this are not summarised: the summary would be the text. */
const LEAST_SENTENCES = 5

/** Sentences that are ranked: those of a book's first hundred pages, so that no page takes for ever. */
const MOST_SENTENCES = 2500

/** So many are looked at for what is said again among them. */
const LOOKED_AT = 2 * MOST_SENTENCES

const learned: Record<string, number> = weights.features

export interface SummaryOptions {
  /** The title, when the text has one: what it speaks of matters more. */
  title?: string
  length?: SummaryLength
  /** Exactly so many points, where the text has them, however short it is: for measuring. */
  points?: number
}

/**
 * The extractive summary of a clean text: the sentences that say most of it, in the order of the text.
 * @param language BCP 47 tag, or '' when unknown.
 */
export function summarise(clean: CleanBlock[], language: string, options: SummaryOptions = {}): Summary {
  const { title = '', length = 'medium', points } = options
  const ranked = toEnd(rank(clean, language, title))
  return summaryOf(ranked, points ?? pointsFor(ranked.all, length), points ? 1 : LEAST_SENTENCES)
}

/** The summaries of each length, for which the sentences are ranked once. */
export function summariesOf(clean: CleanBlock[], language: string, title: string): Record<SummaryLength, Summary> {
  return toEnd(summariesInSteps(clean, language, title))
}

/** As `summariesOf`, a few sentences a step. */
export function* summariesInSteps(
  clean: CleanBlock[],
  language: string,
  title: string,
): Steps<Record<SummaryLength, Summary>> {
  const ranked = yield* rank(clean, language, title)
  const of = (length: SummaryLength) => summaryOf(ranked, pointsFor(ranked.all, length), LEAST_SENTENCES)
  const short = of('short')
  yield
  const medium = of('medium')
  yield
  return { short, medium, long: of('long') }
}

interface Ranked {
  all: Candidate[]
  scores: number[]
}

function* rank(clean: CleanBlock[], language: string, title: string): Steps<Ranked> {
  const all = (yield* candidatesInSteps(clean, language, LOOKED_AT)).slice(0, MOST_SENTENCES)
  yield
  const features = yield* featuresInSteps(all, title, language)
  return { all, scores: features.map(scoreOf) }
}

function summaryOf({ all, scores }: Ranked, count: number, least: number): Summary {
  if (all.length < least) return { state: 'short', points: [] }
  const chosen = choose(all, scores, { count, fromSection: fromSection(all, count) })
  return { state: 'ok', points: chosen.map(pointOf) }
}

/** The learned score of a sentence: a weighted sum of its features, of meaning only beside others of the same text. */
function scoreOf(features: Features): number {
  let score = 0
  for (const [name, weight] of Object.entries(learned)) score += weight * features[name]!
  return score
}

/** Most points of one section: an equal share of a long read, as many as there are of any other text. */
function fromSection(all: Candidate[], count: number): number {
  const sections = new Set(all.map(({ section }) => section)).size
  return isLongRead(all) ? Math.ceil(count / sections) : count
}

function pointOf({ text, block, start, end }: Candidate): KeyPoint {
  return { text, block, start, end }
}
