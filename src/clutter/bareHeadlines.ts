import { letterRuns, opensUpperCase, opensWithDigit } from '../article/characters.ts'
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
 * stand everywhere, and a character of a script without spaces says less than a word. On 847 dev pages no line of a story is.
 */
const FOREIGN = { neighbours: 0.3, article: 0.5, unspaced: 0.65 }
const FOREIGN_WORDS = 5
/** More such lines on a page are its own. */
const MOST_FOREIGN = 2
/** So far (blocks) the paragraphs around a line are looked for: other promos may stand between. */
const REACH = 4

/**
 * Bare headlines: a line without link and full stop between two sentences of the story, as scraped text keeps the
 * headline of another story. Sure only where it names something that the article never speaks of, or where it is set as the
 * paragraphs around it are and all but foreign to them.
 */
export function* bareHeadlines({ body }: Article): Steps<Finding[]> {
  const candidates: number[] = []
  yield* eachInSteps(body, (block, index) => {
    if (isBare(block) && (isBetween(body, index) || isSetAsStory(body, index))) candidates.push(index)
  })
  if (candidates.length === 0) return []
  const distinct = new Set(candidates.map((index) => body[index]!.text))
  if (distinct.size > Math.max(1, body.length * OWN_HEADINGS)) return []
  const related = yield* relatedness(body)
  return candidates.flatMap((index) => {
    const block = body[index]!
    const [neighbours, all] = [related.toNeighbours(index), related.toArticle(index)]
    const most = isUnspaced(block.text) ? FOREIGN.unspaced : FOREIGN.article
    const isForeign = neighbours <= FOREIGN.neighbours && all <= most && words(block.text).length >= FOREIGN_WORDS
    const isOther = isForeign && distinct.size <= MOST_FOREIGN && isSetAsStory(body, index)
    if (!isOther && (!isBetween(body, index) || all > RELATED || neighbours > RELATED / 2)) return []
    const names = related.foreign(index).filter((word) => isName(word, block.text))
    const confidence = names.length > 0 && all <= RELATED ? 0.8 : isOther ? 0.7 : 0.5
    return [finding([block], { category: 'promo', confidence, reason: { code: 'promo_bare_headline', args: [] } })]
  })
}

function isBare({ kind, text, links, emphasis }: Block): boolean {
  if (kind !== 'paragraph' || links.length > 0 || emphasis > 0.5) return false
  const [length, least, most] = isUnspaced(text)
    ? [text.length, LEAST_CHARACTERS, MOST_CHARACTERS]
    : [text.split(/\s+/).length, LEAST_WORDS, MOST_WORDS]
  if (length < least || length > most || /[.!?…:;,。！？]["”’»«)\]]*$/u.test(text)) return false
  // A headline may begin with what somebody said; a line that is all quotation is the story's.
  const rest = text.replace(/^["“„«「][^"“”„«»「」]+["”“»」]\s*(?=\p{L})/u, '')
  return !/\n|©|^\S{2,12}:|^[\p{Lu} ]+:|^["“„«»'‘—–([【-]/u.test(rest) && !readsAsSentence(text)
}

function isUnspaced(text: string): boolean {
  const { spaced, unspaced } = countWords(text)
  return unspaced > spaced
}

/** Whether it stands right between two paragraphs. */
function isBetween(body: Block[], index: number): boolean {
  return [body[index - 1], body[index + 1]].every((block) => isText(block, LEAST_PARAGRAPH))
}

/** Whether it is laid out as paragraphs before and after it are; a heading, a list or another promo may stand between. */
function isSetAsStory(body: Block[], index: number): boolean {
  const isAlike = (block: Block | undefined) => isText(block, LEAST_TEXT) && block!.frame === body[index]!.frame
  return [-1, 1].every((step) => {
    for (let i = index + step; Math.abs(i - index) <= REACH; i += step) {
      if (isAlike(body[i])) return true
      // What stands by code or a table belongs to it.
      if (body[i]?.kind === 'code' || body[i]?.kind === 'row') return false
    }
    return false
  })
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
