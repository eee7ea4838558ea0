import { type Steps, toEnd } from '../article/steps.ts'
import { opensLowerCase } from '../article/text/characters.ts'
import { fold } from '../article/text/normalise.ts'
import { primaryTag } from '../article/text/primaryTag.ts'
import { sentences } from '../article/text/sentences.ts'
import { countWords, terms } from '../article/text/words.ts'
import type { CleanBlock } from '../clutter/cleanText.ts'
import { withoutLinkingWordIn } from './linkingWords.ts'
import { type Opening, openingsIn } from './openings.ts'
import { isCredit, opensWithColon, trim } from './trim.ts'
import type { KeyPoint } from './types.ts'

/** A sentence of running text that may become a key point. */
export interface Candidate extends KeyPoint, Opening {
  /** Position among the candidates, from 0. */
  order: number
  /** Whether it opens its block. */
  opens: boolean
  /** How many headings stand before it. */
  section: number
  /** Length in words; characters of scripts without spaces, and syllables of Vietnamese, are counted as parts of words. */
  length: number
  terms: readonly string[]
  /** Whether a quotation begins in it and ends elsewhere, or ends in it and began elsewhere. */
  halfQuoted: boolean
}

/** Characters of a script without spaces that make a word (Brysbaert 2019, doi 10.1016/j.jml.2019.104047: 1.5 to 2). */
const CHARACTERS_A_WORD = 1.75
/** Vietnamese parts syllables by blanks, not words: a sentence of vietnews has 30 of them, one of the English sets 20 words. */
const SYLLABLES_A_WORD = 1.5
/** A sentence that stands this often in one text is repeated on purpose. */
const REFRAIN = 3
const ENDED = /[.!?…。！？؟।॥։።۔။។།][)）]?["”“»’'」』]*$|["”»’」』]$/u
/** Thai and Lao, whose sentences end without a mark. */
const UNMARKED = /[\u0e01-\u0e3a\u0e40-\u0e5b\u0e81-\u0edf]$/

/** The sentences of running text in order; headings, captions, tables and code make no points. */
export function candidatesOf(clean: CleanBlock[], language: string): Candidate[] {
  return toEnd(candidatesInSteps(clean, language))
}

/** So many blocks are one step. */
const BLOCKS = 5

/**
 * As `candidatesOf`, a few blocks a step.
 * @param most of so many sentences no more are looked for.
 */
export function* candidatesInSteps(
  clean: CleanBlock[],
  language: string,
  most = Number.POSITIVE_INFINITY,
): Steps<Candidate[]> {
  const opening = openingsIn(language)
  const withoutLinkingWord = withoutLinkingWordIn(language)
  const partsOfWord = primaryTag(language) === 'vi' ? SYLLABLES_A_WORD : 1
  const colon = clean.filter(({ text }) => opensWithColon(text)).length === 1
  const result: Candidate[] = []
  let section = 0
  for (const [place, { id, kind, text, styles = [] }] of clean.entries()) {
    if (place % BLOCKS === BLOCKS - 1) yield
    if (result.length >= most) break
    if (kind === 'heading') section++
    if (kind !== 'paragraph' && kind !== 'quote' && kind !== 'item') continue
    for (const [index, span] of sentences(text, language).entries()) {
      const { start, end, shown } = trim(text, span, index === 0, colon)
      // What is struck out is said no more.
      if (styles.some((one) => one.style === 's' && one.start < end && one.end > start)) continue
      const alone = withoutLinkingWord(shown)
      const ended = ENDED.test(shown) || UNMARKED.test(shown)
      if (!ended || opensLowerCase(shown) || isCredit(shown)) continue
      result.push({
        text: alone,
        block: id,
        start,
        end,
        order: result.length,
        opens: index === 0,
        section,
        length: lengthOf(alone) / partsOfWord,
        terms: terms(alone),
        halfQuoted: openQuotes(alone) !== 0,
        ...opening(alone),
      })
    }
  }
  return saidOnce(result)
}

/**
 * What is said three times and more is a refrain and makes no point, unless the text opens with it: a page repeats its
 * lead, too. What is said twice is one point, not two.
 */
function saidOnce(all: Candidate[]): Candidate[] {
  const said = new Map<string, Candidate[]>()
  for (const one of all) {
    const same = said.get(fold(one.text))
    if (same) same.push(one)
    else said.set(fold(one.text), [one])
  }
  const once = all.filter((one) => {
    const same = said.get(fold(one.text))!
    return same[0] === one && (same.length < REFRAIN || one.block === all[0]!.block)
  })
  for (const [order, one] of once.entries()) one.order = order
  return once
}

function lengthOf(text: string): number {
  const { spaced, unspaced } = countWords(text)
  return spaced + unspaced / CHARACTERS_A_WORD
}

/** Quotations left open: below zero where one ends that did not begin here. Straight marks open and close in turn. */
function openQuotes(text: string): number {
  let open = 0
  let straight = 0
  for (const mark of text.match(/["“”„«»「」『』]/g) ?? []) {
    if (mark === '"') straight = 1 - straight
    else if (mark === '„' || mark === '「' || mark === '『') open++
    else if (mark === '」' || mark === '』' || mark === '”') open--
    // These open in some languages what they close in others.
    else open += open > 0 ? -1 : 1
  }
  return open + straight
}
