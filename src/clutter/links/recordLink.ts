import { namedWords, ownPath } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }

const RECORDS = new Set(patterns.recordWord)
/** The name of such a page has at most so many words; a headline has more. */
const MOST_WORDS = 4

/** Whether a page of the own site is called a list, a result, a document: what the sentence before it speaks of stands there. */
export function isRecord(href: string, articleUrl: string): boolean {
  const name = namedWords(ownPath(href, articleUrl)?.at(-1) ?? '')
  return name.length <= MOST_WORDS && name.some((word) => RECORDS.has(word))
}
