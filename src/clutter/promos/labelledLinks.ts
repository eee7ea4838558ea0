import { letterRuns, opensLowerCase, opensUpperCase } from '../../article/text/characters.ts'
import { countWords, words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import type { Cue } from '../cues.ts'
import { linkTarget } from '../links/linkTarget.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

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
const LEAST_HEADLINE_WORDS = 3

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
    if (!label || !isWhole || !isShort(label)) continue
    if (words(text.slice(first.start, last.end)).length >= LEAST_HEADLINE_WORDS) result.push({ start, end, label })
  }
  return result
}

/**
 * What a line begins with that is a few words, a colon or a bar, and the linked headline of another story of the site, whatever
 * the language: “From the archives: When the bridge sank”.
 */
export function labelCue({ kind, text, links }: Block, url: string): Cue | null {
  const [link, ...more] = links
  if (kind !== 'paragraph' || !link || more.length > 0 || linkTarget(link.href, url) !== 'story') return null
  const label = LABEL.exec(text.slice(0, link.start))?.[1]
  if (!label || !isShort(label) || !/^[\s.!»”"]*$/.test(text.slice(link.end))) return null
  const headline = text.slice(link.start, link.end)
  // “Document: The council's letter (PDF)” is a source, whosesoever it is.
  if (DOCUMENT.test(link.href) || isField(label) || isName(headline) || /^["“„«‘「『]/u.test(headline)) return null
  if (words(headline).length < LEAST_HEADLINE_WORDS || URL.canParse(headline)) return null
  return { kind: 'story', text: label, length: link.start, form: 'marked', weak: true }
}

/** Whether a label says what follows is: a source, a correction, who wrote it, where and when. */
function isField(label: string): boolean {
  const said = words(label)
  return said.some((word) => FIELDS.has(word) || /\d/.test(word)) || FIELD_SIGNS.some((word) => label.includes(word))
}

const FIELDS = new Set(promoWords.fields)
/** In scripts without spaces. */
const FIELD_SIGNS = promoWords.fields.filter((word) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]/u.test(word))

/** Whether all words, of which there are few, have capital letters. */
function isName(headline: string): boolean {
  const runs = letterRuns(headline)
  const small = runs.filter(opensLowerCase)
  return runs.length <= MOST_NAMES && small.every((run) => run.length <= SHORT) && runs.some(opensUpperCase)
}

const MOST_NAMES = 5
/** “de la”, “of” */
const SHORT = 3

/** What ends the address of a file that is read or counted rather than told. */
const DOCUMENT = /\.(?:pdf|docx?|odt|xlsx?|csv|zip)(?:[?#]|$)/i
const LABEL = /^\s*([^:：|]{2,40}?)\s*[:：|]\s*$/u

function isShort(label: string): boolean {
  const { spaced, unspaced } = countWords(label)
  return spaced <= MOST_LABEL_WORDS && unspaced <= MOST_LABEL_CHARACTERS
}

/** Whether a link leads to a story, a section or a topic of the site. */
export function isOwnPage(href: string, url: string): boolean {
  return ['story', 'section', 'tag'].includes(linkTarget(href, url))
}
