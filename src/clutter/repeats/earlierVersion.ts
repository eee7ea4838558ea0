import { hasDigit, letterRuns, opensUpperCase } from '../../article/text/characters.ts'
import { countWords, words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import type { Copy } from './copies.ts'
import { wordsBeyond } from './wordChanges.ts'

// A report that was brought up to date, with what stood there before left above it. All numbers here are by hand: on 1,000 pages
// nothing else stands so.

/** An earlier version has so many paragraphs; before it at most the deck stands. */
const LEAST_PARAGRAPHS = 3
const MOST_PARAGRAPHS = 6
/** A paragraph has so many words; fewer are a line. */
const LEAST_WORDS = 8
/** Of what each of them says, and all together, so much is said in its place of the later version. */
const LEAST_HELD = 0.65
const MEAN_HELD = 0.8
/** The later version is longer by so much; as long a one is a copy like others. */
const LEAST_GROWN = 1.25
/** Between two paragraphs of the later version stand at most so many that are new. */
const GAP = 3
/** So many letters are the stem of a longer word; shorter words say little. */
const STEM = 5
const SHORT = 3

/**
 * The paragraphs above a later version of themselves, which follows right behind and says in the same order, in other forms of
 * the words, what they say, and more. A number in them is another one there: a summary has the same. All names in them are
 * named there: what is laid out alike tells of somebody else.
 * @returns a copy for each of them, of the paragraph that says it later; none where it is not so.
 */
export function earlierVersion(body: Block[]): Copy[] {
  const paragraphs = firstParagraphs(body)
  for (const from of [0, 1]) {
    for (let count = LEAST_PARAGRAPHS; count <= MOST_PARAGRAPHS; count++) {
      const pairs = pairUp(paragraphs.slice(from, from + count), paragraphs.slice(from + count))
      if (pairs && isEarlier(pairs)) return pairs.map(({ here, there }) => copyOf(here, there))
    }
  }
  return []
}

/** The paragraphs at the beginning of a body that may be of either version. */
function firstParagraphs(body: Block[]): Paragraph[] {
  const found: Paragraph[] = []
  for (const [block, { kind, text, story }] of body.slice(0, REACH).entries()) {
    const isProse = kind === 'paragraph' && story && readsAsSentence(text)
    if (isProse && words(text).length >= LEAST_WORDS) found.push({ block, text, stems: stemsOf(text) })
  }
  return found
}

/** Both versions begin in so many blocks. */
const REACH = 60

interface Paragraph {
  block: number
  text: string
  stems: ReadonlySet<string>
}

interface Pair {
  here: Paragraph
  there: Paragraph
  /** Share of what the one says that the other says too. */
  held: number
}

/** Each paragraph with the next one further down that says most of it, the first with the first; null where one has none. */
function pairUp(earlier: Paragraph[], later: Paragraph[]): Pair[] | null {
  const pairs: Pair[] = []
  let next = 0
  for (const here of earlier) {
    const reach = pairs.length === 0 ? 1 : GAP
    const at = later.slice(next, next + reach).findIndex((there) => heldIn(here, there) >= LEAST_HELD)
    if (at < 0) return null
    const there = later[next + at]!
    pairs.push({ here, there, held: heldIn(here, there) })
    next += at + 1
  }
  return pairs
}

function isEarlier(pairs: Pair[]): boolean {
  if (pairs.length < LEAST_PARAGRAPHS || pairs.some(({ here }) => countWords(here.text).unspaced > 0)) return false
  const total = (of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0)
  if (total(({ held }) => held) < MEAN_HELD * pairs.length) return false
  if (total(({ there }) => there.text.length) < LEAST_GROWN * total(({ here }) => here.text.length)) return false
  const hasOtherNumber = ({ here, there }: Pair) => beyond(here, there).some(hasDigit)
  const said = new Set(pairs.flatMap(({ there }) => [...there.stems]))
  return pairs.some(hasOtherNumber) && pairs.every(({ here }) => namesIn(here.text).every((name) => said.has(name)))
}

function heldIn({ stems }: Paragraph, there: Paragraph): number {
  return [...stems].filter((stem) => there.stems.has(stem)).length / stems.size
}

function beyond(here: Paragraph, there: Paragraph): string[] {
  return wordsBeyond(words(here.text), words(there.text))
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(words(text).flatMap(stemOf))
}

/** What the forms of a word have in common; none of a short one that is no number. */
function stemOf(word: string): string[] {
  if (hasDigit(word)) return [word]
  return word.length > SHORT ? [word.slice(0, STEM)] : []
}

/** The stems of the words that have a capital letter where no sentence begins. */
function namesIn(text: string): string[] {
  const inside = text.split(SENTENCE).flatMap((sentence) => letterRuns(sentence).slice(1))
  return inside.filter((run) => opensUpperCase(run)).flatMap((run) => stemOf(run.toLowerCase()))
}

const SENTENCE = /[.!?…:]["”’»)]*\s|["“„«»]/u

function copyOf(here: Paragraph, there: Paragraph): Copy {
  const difference = beyond(here, there)
  const { length } = words(here.text)
  return {
    block: here.block,
    original: there.block,
    coverage: 1 - difference.length / length,
    words: length,
    difference,
    saysMore: false,
    inOnePiece: false,
    holdsOriginal: false,
    isRewritten: true,
  }
}
