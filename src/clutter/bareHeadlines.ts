import { firstLetterOrDigit, letterRuns, opensUpperCase, opensWithDigit } from '../article/characters.ts'
import { eachInSteps, type Steps } from '../article/steps.ts'
import { readsAsSentence } from '../article/structure.ts'
import type { Article, Block } from '../article/types.ts'
import { countWords, words } from '../article/words.ts'
import { finding } from './finding.ts'
import { relatedness } from './relatedness.ts'
import type { Finding } from './types.ts'

/** A headline has this many words (parted by spaces); press style guides say 5 to 15. */
const LEAST_WORDS = 4
const MOST_WORDS = 18
/** In scripts without spaces it has this many characters. */
const LEAST_CHARACTERS = 8
const MOST_CHARACTERS = 40
/** A line of which more than this share of content words stands elsewhere in the article belongs to it. */
const RELATED = 0.4
/** A line of which more words than this share have capital letters is set in title case. */
const TITLE_CASE = 0.7
/** Where more lines than this share of the body are bare, the document sets its own headings so. */
const OWN_HEADINGS = 0.2

/**
 * A line set as the paragraphs are is surely of another story where its words are about as foreign as this; common words
 * stand everywhere. On 847 dev pages no line of a story is.
 */
const FOREIGN = { neighbours: 0.3, article: 0.5, words: 5 }
/**
 * One of which all but this much is foreign is of another story however it is set: in bold, with a place or a topic in front
 * or as two sentences. Of the 12 such lines on 847 dev pages that stand between sentences, the seven of their stories are
 * one of many bold lines, or a label and what it says.
 */
const ALL_FOREIGN = { neighbours: 0.2, article: 0.35, words: 4 }
/** More such lines on a page are its own. */
const MOST_FOREIGN = 2
/** So far (blocks) the paragraphs around a line are looked for: other promos may stand between. */
const REACH = 4

/**
 * Bare headlines: a line without link and full stop between sentences of the story, as scraped text keeps the headline of
 * another story. Sure only where it names something that the article never speaks of, or where it is all but foreign to the
 * paragraphs around it; the more so the less it is set as they are.
 */
export function* bareHeadlines({ body }: Article): Steps<Finding[]> {
  const candidates: number[] = []
  let bold = 0
  yield* eachInSteps(body, (block, index) => {
    if (isBold(block)) bold++
    if (isBare(block) && isNear(body, index, isSentence)) candidates.push(index)
  })
  if (candidates.length === 0) return []
  const related = yield* relatedness(body)
  const plain = new Set<string>()
  const judged = candidates.map((index) => {
    const block = body[index]!
    const shares = [related.toNeighbours(index), related.toArticle(index)] as const
    const isAllForeign =
      isAtMost(ALL_FOREIGN, shares) &&
      related.foreign(index).length >= ALL_FOREIGN.words &&
      !speaksOfNext(body, index) &&
      isSetAsHeadline(block, bold, isBetween(body, index))
    const isPlain =
      !isBold(block) &&
      !LABEL.test(block.text) &&
      !readsAsSentence(block.text) &&
      (isBetween(body, index) || isSetAsStory(body, index))
    if (isPlain) plain.add(block.text)
    return { index, block, shares, isPlain, isAllForeign }
  })
  const areOwn = plain.size > Math.max(1, body.length * OWN_HEADINGS)
  const foreign = new Set(judged.flatMap(({ block, isAllForeign }) => (isAllForeign ? block.text : [])))
  return judged.flatMap(({ index, block, shares, isPlain, isAllForeign }) => {
    const [neighbours, all] = shares
    const isOther = isAllForeign && foreign.size <= MOST_FOREIGN && (!isPlain || plain.size <= MOST_FOREIGN)
    const isForeign = isAtMost(FOREIGN, shares) && words(block.text).length >= FOREIGN.words
    const isOfOther = isPlain && !areOwn && isForeign && plain.size <= MOST_FOREIGN && isSetAsStory(body, index)
    const isLikely = isPlain && !areOwn && isBetween(body, index) && all <= RELATED && neighbours <= RELATED / 2
    if (!isOther && !isOfOther && !isLikely) return []
    const names = related.foreign(index).filter((word) => isName(word, block.text))
    const confidence = isPlain && names.length > 0 && all <= RELATED ? 0.8 : isOther || isOfOther ? 0.7 : 0.5
    return [finding([block], { category: 'promo', confidence, reason: { code: 'promo_bare_headline', args: [] } })]
  })
}

function isAtMost({ neighbours, article }: typeof FOREIGN, shares: readonly [number, number]): boolean {
  return shares[0] <= neighbours && shares[1] <= article
}

/** Whether a line may be a headline by its length and marks. */
function isBare({ kind, text, links }: Block): boolean {
  if (kind !== 'paragraph' || links.length > 0) return false
  const [length, least, most] = isUnspaced(text)
    ? [text.length, LEAST_CHARACTERS, MOST_CHARACTERS]
    : [text.split(/\s+/).length, LEAST_WORDS, MOST_WORDS]
  if (
    length < least ||
    length > most ||
    SYMBOL.test(text.slice(0, firstLetterOrDigit(text))) ||
    /[.!?…:;,。！？]["”’»)\]]*$/u.test(text)
  )
    return false
  // A headline may begin with what somebody said; a line that is all quotation is the story's.
  const rest = text.replace(/^["“„«「][^"“”„«»「」]+["”“»」]\s*(?=\p{L})/u, '')
  return !/\n|©|^["“„«»「『'‘—–([【-]/u.test(rest)
}

/** A word in front of a colon: the place or topic of a headline, or the label of what follows. */
const LABEL = /^(?:["“„«「][^"“”„«»「」]+["”“»」]\s*)?(?:\S{2,12}:|[\p{Lu} ]+:)/u

/** Whether it is a line in bold, as a headline or a heading may be. */
function isBold({ kind, emphasis, text }: Block): boolean {
  return kind === 'paragraph' && emphasis > 0.5 && text.length <= LONGEST_BOLD
}

/** A longer one (characters) is a paragraph. */
const LONGEST_BOLD = 120

/** Whether what is not set as plain text may be the headline of another story. */
function isSetAsHeadline(block: Block, bold: number, isBetween: boolean): boolean {
  if (isBold(block) && bold > MOST_FOREIGN) return false
  // A label names a person or a value; a headline says something.
  const [label] = LABEL.exec(block.text) ?? []
  if (label === undefined) return true
  const runs = letterRuns(block.text.slice(label.length))
  return (
    !isBold(block) &&
    isBetween &&
    runs.filter((run) => !opensUpperCase(run) && !opensWithDigit(run)).length >= HEADLINE_WORDS
  )
}

/** So many words after a label, none of them a name, say something. */
const HEADLINE_WORDS = 3
/** A sign that marks a part, a note or an item. */
const SYMBOL = /[^\s"“„«»「『'‘¿¡]/u

/** Whether another form of one of its words stands in what follows: a line that heads it says in its words what it is about. */
function speaksOfNext(body: Block[], index: number): boolean {
  const stems = (block: Block) => words(block.text).flatMap((word) => (word.length >= STEM ? word.slice(0, STEM) : []))
  const next = new Set(body.slice(index + 1, index + 3).flatMap(stems))
  return stems(body[index]!).some((stem) => next.has(stem))
}

/** Forms of one word have so many first letters in common. */
const STEM = 6

function isUnspaced(text: string): boolean {
  const { spaced, unspaced } = countWords(text)
  return unspaced > spaced
}

/** Whether it stands right between two paragraphs. */
function isBetween(body: Block[], index: number): boolean {
  return [body[index - 1], body[index + 1]].every((block) => isText(block, LEAST_PARAGRAPH))
}

/** Whether it is laid out as paragraphs before and after it are. */
function isSetAsStory(body: Block[], index: number): boolean {
  return isNear(body, index, (block) => isText(block, LEAST_TEXT) && block.frame === body[index]!.frame)
}

/** Whether such a block stands before and after it, close by; a heading, a list or another promo may stand between. */
function isNear(body: Block[], index: number, isSought: (block: Block) => boolean): boolean {
  return [-1, 1].every((step) => {
    for (let i = index + step; body[i] && Math.abs(i - index) <= REACH; i += step) {
      if (isSought(body[i]!)) return true
      // What stands by code or a table belongs to it.
      if (body[i]!.kind === 'code' || body[i]!.kind === 'row') return false
    }
    return false
  })
}

function isSentence(block: Block): boolean {
  return isText(block, LEAST_TEXT)
}

function isText(block: Block | undefined, least: number): boolean {
  return block?.kind === 'paragraph' && readsAsSentence(block.text) && block.text.length > least
}

/** A paragraph has more characters. */
const LEAST_PARAGRAPH = 60
/** A sentence has more, also in scripts whose characters are words. */
const LEAST_TEXT = 7

/** Whether the word is written as a name inside the line: a capital letter that does not open it. */
function isName(word: string, text: string): boolean {
  const runs = letterRuns(text)
  // Where nearly every word has a capital letter, it marks no name.
  if (runs.filter(opensUpperCase).length > runs.length * TITLE_CASE) return false
  const first = runs.findIndex((run) => !opensWithDigit(run))
  const at = runs.findIndex((run) => run.toLowerCase() === word)
  return at > first && opensUpperCase(runs[at]!)
}
