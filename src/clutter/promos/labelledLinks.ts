import { countWords, words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { linkTarget } from '../links/linkTarget.ts'
import { namesSource } from './namesSource.ts'

/** A promo inside a paragraph leaves at least this many characters of story around it; else the block is the promo. */
export const LEAST_STORY = 60

/** A stretch of a block's text, in characters. */
export interface Stretch {
  start: number
  end: number
}

/** A stretch of a paragraph, and the words by which it is known. */
export type Labelled = Stretch & { label: string }

/** What stands in brackets of any kind, one inside the other excepted. */
export const BRACKET = /[([（［【]([^()[\]（）［］【】]{8,250})[)\]）］】]/g

/** Words of a label before a colon, characters where a script sets no spaces, and the fewest words of the headline. */
const MOST_LABEL_WORDS = 4
const MOST_LABEL_CHARACTERS = 8
export const LEAST_HEADLINE_WORDS = 3

/**
 * Brackets that hold a few words, a colon and the linked headline of another page of the site, whatever the language:
 * “(Seen from the quay: The night the harbour froze)”. On the pages measured none was a part of its sentence.
 */
export function labelledLinks({ text, links }: Block, url: string): Labelled[] {
  const result: Labelled[] = []
  for (const bracket of text.matchAll(BRACKET)) {
    const start = bracket.index
    const end = start + bracket[0].length
    const held = links.filter((link) => link.start > start && link.end < end)
    const [first, last] = [held[0], held.at(-1)]
    if (!first || !last || !held.every(({ href }) => isOwnPage(href, url))) continue
    const label = /^\s*([^:：]{2,40}?)\s*[:：]\s*$/u.exec(text.slice(start + 1, first.start))?.[1]
    const isWhole = /^[\s.!»”"]*$/.test(text.slice(last.end, end - 1))
    if (!label || !isWhole || !isShort(label) || held.some(({ href }) => namesSource(label, href))) continue
    if (words(text.slice(first.start, last.end)).length >= LEAST_HEADLINE_WORDS) result.push({ start, end, label })
  }
  return result
}

/** Whether a text before a colon is short enough to be a label. */
export function isShort(label: string): boolean {
  const { spaced, unspaced } = countWords(label)
  return spaced <= MOST_LABEL_WORDS && unspaced <= MOST_LABEL_CHARACTERS
}

/** Whether a link leads to a story, a section or a topic of the site. */
export function isOwnPage(href: string, url: string): boolean {
  return ['story', 'section', 'tag'].includes(linkTarget(href, url))
}
