import { basename } from 'node:path'
import type { CleanBlock } from '../../../src/clutter/cleanText.ts'
import { type Candidate, candidatesOf } from '../../../src/summary/candidates.ts'
import { type Features, featuresOf } from '../../../src/summary/features.ts'
import { complain } from '../../complain.ts'
import { lead, sentencesOf } from '../../evaluate/summaries/baselines.ts'
import { readSummaryRows, type SummaryRow } from '../../evaluate/summaries/rows.ts'
import { rouge2 } from './rouge2.ts'

/** A text with the features of its sentences, and with what the summaries people wrote say of each. */
export interface Example {
  set: string
  sentences: Candidate[]
  features: Features[]
  /** How much each sentence is wanted, 0 and up. */
  wanted: number[]
  /** ROUGE-2 of sentences, by their positions, 0–1. */
  score: (chosen: number[]) => number
  /** Sentences a summary of this set has. */
  points: number
  /** ROUGE-2 of the first sentences, as many as a summary has. */
  lead: number
}

/** Points a summary, and the sets that differ: people wrote shorter ones there. */
const POINTS = 3
const POINTS_OF: Record<string, number> = { vietnews: 2 }
/** Titles that were written from the summary, and would teach what no other title says. */
const TITLES_LEAK = new Set(['inshorts'])
/** A share of ROUGE-1 in the search for the best sentences decides where ROUGE-2 finds nothing. */
const OF_ROUGE1 = 0.1
/** What a sentence is wanted beyond the best choice, by how near it comes alone to the best single one. */
const ALONE = 0.3
const ALONE_POWER = 4

/** The texts of a JSON-lines file of summaries (see CONTRIBUTING). */
export function readExamples(file: string): Example[] {
  const set = basename(file).replace(/\..*$/, '')
  return readSummaryRows(file, complain).map((row) => exampleOf(set, row))
}

function exampleOf(set: string, { title, text, lang, references }: SummaryRow): Example {
  const sentences = candidatesOf(blocksOf(text), lang)
  const points = POINTS_OF[set] ?? POINTS
  const { score, scoreWith, scoreOf } = rouge2(
    sentences.map((one) => one.text),
    references,
    lang,
    OF_ROUGE1,
  )
  const best = greedy(sentences.length, POINTS, scoreWith)
  const alone = sentences.map((_, i) => score([i]))
  const most = Math.max(Number.EPSILON, ...alone)
  return {
    set,
    sentences,
    features: featuresOf(sentences, TITLES_LEAK.has(set) ? '' : title, lang),
    wanted: alone.map((one, i) => (best.includes(i) ? 1 : 0) + ALONE * (one / most) ** ALONE_POWER),
    score,
    points,
    lead: scoreOf(lead(sentencesOf(text, lang), points)),
  }
}

/** A paragraph a line, as the clean text of a page that says nothing else. */
function blocksOf(text: string): CleanBlock[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  return lines.map((line, id) => ({ id, kind: 'paragraph', level: 0, text: line, links: [] }))
}

/** The sentences that make the best summary, found one by one: the oracle of Nallapati et al. (2017, SummaRuNNer). */
function greedy(count: number, points: number, score: (chosen: number[]) => number): number[] {
  let chosen: number[] = []
  let best = 0
  while (chosen.length < points) {
    let next: number[] | undefined
    for (let i = 0; i < count; i++) {
      if (chosen.includes(i)) continue
      const tried = [...chosen, i].sort((a, b) => a - b)
      const value = score(tried)
      if (value > best + 1e-9) [best, next] = [value, tried]
    }
    if (!next) break
    chosen = next
  }
  return chosen
}
