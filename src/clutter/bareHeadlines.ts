import { letterRuns, opensUpperCase, opensWithDigit } from '../article/characters.ts'
import { eachInSteps, type Steps } from '../article/steps.ts'
import { readsAsSentence } from '../article/structure.ts'
import type { Article, Block } from '../article/types.ts'
import { finding } from './finding.ts'
import { relatedness } from './relatedness.ts'
import type { Finding } from './types.ts'

/** A headline has this many words (parted by spaces); press style guides say 5 to 15. */
const LEAST_WORDS = 4
const MOST_WORDS = 18
/** A line of which more than this share of content words stands elsewhere in the article belongs to it. */
const RELATED = 0.4
/** A line of which more words than this share have capital letters is set in title case. */
const TITLE_CASE = 0.7
/** Where more lines than this share of the body are bare, the document sets its own headings so. */
const OWN_HEADINGS = 0.2

/**
 * Bare headlines: a line without link and full stop between two sentences of the story, as scraped text keeps the
 * headline of another story. Sure only where it names something that the article never speaks of.
 */
export function* bareHeadlines({ body }: Article): Steps<Finding[]> {
  const candidates: number[] = []
  yield* eachInSteps(body, (block, index) => {
    if (isBare(block, body[index - 1], body[index + 1])) candidates.push(index)
  })
  if (candidates.length === 0) return []
  const distinct = new Set(candidates.map((index) => body[index]!.text))
  if (distinct.size > Math.max(1, body.length * OWN_HEADINGS)) return []
  const related = yield* relatedness(body)
  return candidates.flatMap((index) => {
    const block = body[index]!
    if (related.toArticle(index) > RELATED || related.toNeighbours(index) > RELATED / 2) return []
    const names = related.foreign(index).filter((word) => isName(word, block.text))
    const reason = { code: 'promo_bare_headline', args: [] }
    return [finding([block], { category: 'promo', confidence: names.length > 0 ? 0.8 : 0.5, reason })]
  })
}

function isBare(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (!before || !after || block.kind !== 'paragraph' || block.links.length > 0 || block.emphasis > 0.5) return false
  const { length } = block.text.split(/\s+/)
  if (length < LEAST_WORDS || length > MOST_WORDS || /[.!?…:;,。！？]["”’»)\]]*$/u.test(block.text)) return false
  if (/\n|©|^\S{3,12}:|^["“„«'‘—–([【-]/.test(block.text) || readsAsSentence(block.text)) return false
  return isStory(before) && isStory(after)
}

function isStory(block: Block): boolean {
  return block.kind === 'paragraph' && readsAsSentence(block.text) && block.text.length > 60
}

/** Whether the word is written as a name inside the line: a capital letter that does not open it. */
function isName(word: string, text: string): boolean {
  const runs = letterRuns(text)
  // Where nearly every word has a capital letter, it marks no name.
  if (runs.filter(opensUpperCase).length > runs.length * TITLE_CASE) return false
  const first = runs.findIndex((run) => !opensWithDigit(run))
  const at = runs.findIndex((run) => run.toLowerCase() === word)
  return at > first && opensUpperCase(runs[at]!)
}
