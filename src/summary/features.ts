import { mapInSteps, type Steps, toEnd } from '../article/steps.ts'
import { hasDigit, markedWords, opensUpperCase } from '../article/text/characters.ts'
import { terms } from '../article/text/words.ts'
import type { Candidate } from './candidates.ts'
import { commonWordsOf } from './commonWords.ts'
import { type Weigh, weighTerms } from './termWeights.ts'
import { cosine, sumOf, type Vector, vectorOf } from './vectors.ts'

/** What the ranker knows of a sentence, by name; likenesses and shares are 0–1, yes is 1 and no is 0. */
export type Features = Record<string, number>

/** Sentences that count as the lead. */
const LEAD = 3
/** The terms that the text is most about. */
const TOP_TERMS = 10
/** Saturation and length damping of BM25 (Robertson and Zaragoza 2009, doi 10.1561/1500000019). */
const K1 = 1.2
const B = 0.75
const QUOTED = /[“„«"「『][^“”„«»"「」『』]*(?:[”“»"」』]|$)|(?:^|\s)['‘][^'‘’]+['’](?=[\s,.]|$)/gu

/**
 * The features of each sentence. None assumes blanks between words.
 * @param language BCP 47 tag, or '' when unknown.
 */
export function featuresOf(all: Candidate[], title: string, language: string): Features[] {
  return toEnd(featuresInSteps(all, title, language))
}

/** As `featuresOf`, a few sentences a step. */
export function* featuresInSteps(all: Candidate[], title: string, language: string): Steps<Features[]> {
  const text = textOf(all, title, language)
  yield
  const seen = new Set<string>()
  return yield* mapInSteps(all, (one, i) => {
    const known = new Set(one.terms)
    const features = {
      ...ofPlace(one, i, all.length),
      ...ofLength(one, text),
      ...ofForm(one),
      ...ofNames(one, text),
      ...ofLikeness(i, text),
      ...ofTerms(known, one, text),
      novelty: shareOf(known, (term) => !seen.has(term), text.weigh),
    }
    for (const term of known) seen.add(term)
    return features
  })
}

/** What is worked out once for a text. */
interface Text {
  weigh: Weigh
  /** How often a term stands in the text. */
  counts: Map<string, number>
  vectors: Vector[]
  whole: Vector
  title: Vector
  /** Neighbouring terms of the title. */
  titlePairs: Set<string>
  top: string[]
  /** Terms that a text of any subject has. */
  common: ReadonlySet<string>
  /** Terms a sentence, on average. */
  meanTerms: number
}

function textOf(all: Candidate[], title: string, language: string): Text {
  const weigh = weighTerms(all)
  const counts = new Map<string, number>()
  for (const one of all) for (const term of one.terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weight = (term: string) => counts.get(term)! * weigh(term)
  const vectors = all.map((one) => vectorOf(one.terms, weigh))
  return {
    weigh,
    counts,
    vectors,
    whole: sumOf(vectors),
    title: vectorOf(terms(title), weigh),
    titlePairs: pairsOf(terms(title)),
    top: [...counts.keys()]
      .filter((term) => counts.get(term)! > 1)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, TOP_TERMS),
    common: commonWordsOf(language),
    meanTerms: all.reduce((sum, one) => sum + one.terms.length, 0) / all.length,
  }
}

function ofPlace({ opens }: Candidate, i: number, count: number): Features {
  return {
    first: yes(i === 0),
    second: yes(i === 1),
    third: yes(i === 2),
    amongFive: yes(i < 5),
    amongTen: yes(i < 10),
    last: yes(i === count - 1),
    inversePlace: 1 / (1 + i),
    logPlace: Math.log1p(i),
    relativePlace: i / count,
    opensBlock: yes(opens && i > 0),
  }
}

function ofLength({ length, terms }: Candidate, { meanTerms }: Text): Features {
  const log = Math.log(Math.max(1, length))
  return {
    logLength: log,
    logLengthSquared: log * log,
    under9Words: yes(length < 9),
    over35Words: yes(length > 35),
    over50Words: yes(length > 50),
    relativeLength: Math.log((1 + terms.length) / (1 + meanTerms)),
  }
}

function ofForm({ text, pronoun, person, conjunction, halfQuoted }: Candidate): Features {
  return {
    pronoun: yes(pronoun),
    person: yes(person),
    conjunction: yes(conjunction),
    halfQuoted: yes(halfQuoted),
    quoted: (text.match(QUOTED) ?? []).join('').length / text.length,
    opensQuote: yes(/^['‘"“„«»「]/.test(text)),
    question: yes(/[?？؟]["”’']?$/.test(text)),
    colon: yes(/[:：]/.test(text)),
    bracket: yes(/[([（]/.test(text)),
    commas: (text.match(/[,،、，;]/g) ?? []).length,
  }
}

/** Words with a capital inside the sentence are mostly names, except where a script has none or a language has many. */
function ofNames({ text }: Candidate, { counts }: Text): Features {
  const list = markedWords(text)
  const names = list.slice(1).filter(opensUpperCase)
  const digits = list.filter(hasDigit).length
  const saidAgain = (word: string) => (counts.get(terms(word)[0] ?? '') ?? 0) > 1
  return {
    names: names.length / Math.max(1, list.length),
    logNames: Math.log1p(names.length),
    knownNames: new Set(names.filter(saidAgain)).size,
    digit: yes(digits > 0),
    digits: digits / Math.max(1, list.length),
  }
}

function ofLikeness(i: number, { vectors, whole, title }: Text): Features {
  const own = vectors[i]!
  const to = (other: Vector | undefined) => (other ? cosine(own, other) : 0)
  const centrality = to(whole)
  const lead = vectors.slice(0, LEAD).filter((_, other) => other !== i)
  return {
    centrality,
    centralitySquared: centrality * centrality,
    earlyCentrality: centrality / (1 + i),
    toLead: Math.max(0, ...lead.map(to)),
    toFirst: i > 0 ? to(vectors[0]) : 0,
    toTitle: to(title),
    toPrevious: to(vectors[i - 1]),
    toNext: to(vectors[i + 1]),
  }
}

function ofTerms(own: Set<string>, one: Candidate, text: Text): Features {
  const { weigh, counts, title, titlePairs, top, common, meanTerms } = text
  const pairs = pairsOf(one.terms)
  let frequent = 0
  let subject = 0
  let bm25 = 0
  let weight = 0
  const damping = 1 + K1 * (1 - B + (B * one.terms.length) / meanTerms)
  for (const term of own) {
    const often = weigh(term) * Math.log(counts.get(term)!)
    frequent += often
    bm25 += (often * (K1 + 1)) / damping
    weight += weigh(term)
    if (!common.has(term)) subject += Math.log(counts.get(term)!)
  }
  return {
    subject: Math.log1p(subject),
    frequent: Math.log1p(frequent),
    meanFrequent: frequent / Math.max(1, own.size),
    bm25: Math.log1p(bm25),
    meanBm25: bm25 / Math.max(1, weight),
    topTerms: top.filter((term) => own.has(term)).length / Math.max(1, top.length),
    titleTerms: shareOf(title.keys(), (term) => own.has(term), weigh),
    titlePairs: shareOf(
      titlePairs,
      (pair) => pairs.has(pair),
      () => 1,
    ),
  }
}

/** Where words are written in parts, as in Vietnamese, only neighbours are a word. */
function pairsOf(terms: readonly string[]): Set<string> {
  return new Set(terms.slice(1).map((term, i) => `${terms[i]} ${term}`))
}

/** Share of the terms of which `is` is true, by weight. */
function shareOf(list: Iterable<string>, is: (term: string) => boolean, weigh: Weigh): number {
  let part = 0
  let whole = 0
  for (const term of list) {
    whole += weigh(term)
    if (is(term)) part += weigh(term)
  }
  return whole > 0 ? part / whole : 0
}

const yes = (is: boolean) => (is ? 1 : 0)
