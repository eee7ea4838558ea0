import { remember } from '../text/remember.ts'
import type { RawBlock } from './walk.ts'

/** How far up the tree a block's surroundings are looked at; news pages nest 30 deep, hostile ones thousands. */
const MOST_LEVELS = 40

/** The element's ancestors from itself up to, but without, the container. */
export function lineage(element: Element, container: Element | null): Element[] {
  const result: Element[] = []
  for (let el: Element | null = element; el && el !== container && result.length < MOST_LEVELS; el = parentOf(el))
    result.push(el)
  return result
}

/** The parent element, through the edge of an open shadow root. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return 'host' in root ? (root as ShadowRoot).host : null
}

const NAMING_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid']

/** Class, id and role words of one element, lower case, parted at hyphens, underscores and capitals, and its tag. */
export function elementWords(element: Element): string {
  const names = NAMING_ATTRIBUTES.map((name) => element.getAttribute(name) ?? '').join(' ')
  return element.localName + wordsOfNames(names.slice(0, 400))
}

/** The words of such names, each behind a space. They are remembered by the names, since a script may give an element others. */
const wordsOfNames = remember((names: string): string => {
  // A number may end a word ("ad2"); one inside it makes it a name that a program gave, and says nothing.
  const parts = names.replace(/([a-z])([A-Z])/g, '$1 $2').match(/[0-9A-Za-zÀ-\uffff]+/g) ?? []
  let found = ''
  for (const part of parts) {
    const word = /\d/.test(part) ? part.replace(/\d+$/, '') : part
    if (word.length > 1 && !/\d/.test(word)) found += ` ${word.toLowerCase()}`
  }
  return found
})

/** Tags and classes from the container down, numbers left out: blocks laid out alike have the same frame. */
export function frameOf(elements: Element[]): string {
  return elements
    .map((element) => {
      const classes = (element.getAttribute('class') ?? '')
        .split(/\s+/)
        .filter((name) => name !== '' && !/\d/.test(name))
      return [element.localName, ...classes.slice(0, 3)].join('.')
    })
    .reverse()
    .join('>')
}

/** Share of the block's characters that are linked, 0–1. */
export function linkShare(block: Pick<RawBlock, 'text' | 'links'>): number {
  let linked = 0
  for (const { start, end } of block.links) linked += end - start
  return block.text.length === 0 ? 0 : Math.min(1, linked / block.text.length)
}

/** From this share of its text on a block is mostly link. */
export const MOSTLY_LINKED = 0.5
/** From this share of its text on a block is all link. */
export const ALL_LINKED = 0.85

/**
 * The end of a sentence, then a letter: no space, digit, or mark of ASCII, Latin-1, general or CJK punctuation. Two full stops
 * are a dash, as in headlines in Arabic and Turkish.
 */
const SENTENCE_END_INSIDE =
  /(?:[!?。！？؟।]|(?<!(?<!\.)\.)\.)["”’»)]*\s+[^\s!-@[-`{-¿×÷\u2000-\u2bff\u3001-\u3004\u3008-\u303f]/

/** What ends a sentence; Urdu, Burmese, Khmer and Tibetan have marks of their own. */
const SENTENCE_END = /[.!?…。！？؟।։።۔။។།]["”’»)\]']*$/

/** Whether a text reads as a sentence or more: it ends as one, or has an end inside, or needs no mark for it. */
export function readsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-6)) || SENTENCE_END_INSIDE.test(text) || isUnmarkedProse(text)
}

/** Thai and Lao end sentences with a space: what is longer than their headlines (characters) is prose. */
const LONGEST_HEADLINE = 110
const UNMARKED = /[\u0e00-\u0eff]/g

/** Whether a text is prose of a script that marks no end of a sentence. */
export function isUnmarkedProse(text: string): boolean {
  return text.length > LONGEST_HEADLINE && (text.match(UNMARKED)?.length ?? 0) > text.length / 2
}
