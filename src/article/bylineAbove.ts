import { areNames, MOST_NAMES } from './byline.ts'
import * as bylineWords from './bylineWords.json' with { type: 'json' }
import type { HeadLine } from './headLines.ts'
import { isBeyondLatin, letterRuns, opensUpperCase } from './text/characters.ts'
import { collapse } from './text/normalise.ts'
import { elementWords } from './walk/structure.ts'

const ALONE = new Set(bylineWords.alone)
const NAMED = new Set(bylineWords.named)
const NO_NAMES = new Set(bylineWords.noNames)
const ELSEWHERE = new Set(bylineWords.elsewhere)
const OPENINGS = [...bylineWords.openings, ...bylineWords.by].sort((a, b) => b.length - a.length)

/** The line of a page that says who wrote its story. */
export interface BylineAbove {
  text: string
  names: string
}

/**
 * Who wrote a story of which the page states it nowhere, by a line above its text: one that opens with “by” and goes on in
 * names, or else one that the page names for its authors and that holds names alone.
 * @returns null where no line says so.
 */
export function bylineAbove(lines: HeadLine[]): BylineAbove | null {
  for (const namesIn of [namesBehindBy, namesMarked]) {
    for (const line of lines) {
      if (isNamed(line.block.element, ELSEWHERE)) continue
      const names = namesIn(line)
      if (names !== '') return { text: line.block.text, names }
    }
  }
  return null
}

/** The names that a line gives after its “by”; '' where it is another line. */
function namesBehindBy({ block: { kind, text }, named }: HeadLine): string {
  const isNamed = isOfAuthors(named)
  const by = openingOf(text, isNamed)
  if (by === '' || (kind === 'heading' && !isNamed)) return ''
  const rest = text.slice(by.length).replace(/^[\s:：/]+/, '')
  const [names = ''] = rest.split(AFTER_NAMES)
  // “Von” and “di” open other lines too; a day or an office behind the names, or what the line is called, tells.
  if (!ALONE.has(by.toLowerCase()) && !isNamed && names.length === rest.length) return ''
  // “April 12, 2024” begins with its month.
  const isMonthLast = /^\s*\d{1,2},?\s+\d{4}/.test(rest.slice(names.length))
  return namesOf(isMonthLast ? names.replace(/\s*\S+\s*$/, '') : names)
}

/** The names in the parts of a line that the page marks as its authors'; '' where nothing is, or it holds something else. */
function namesMarked({ block: { element, kind }, named }: HeadLine): string {
  if (kind === 'heading') return ''
  const marked = [...element.querySelectorAll('[rel], [itemprop], [class]')].filter(isMarked).slice(0, MOST_MARKED)
  const inmost = marked.filter((one) => !marked.some((other) => other !== one && one.contains(other)))
  const parts = inmost.length > 0 ? inmost : isOfAuthors(named) ? [element] : []
  const found = parts.map((one) => namesOf(withoutBy(collapse(one.textContent ?? '')).split(AFTER_NAMES)[0]!))
  return [...new Set(found)].filter((names) => areMany(letterRuns(names))).join(', ')
}

/** The one name that a page, or a part of it, marks as its author's; '' where it marks none or several, as where others comment. */
export function onlyAuthor(part: ParentNode): string {
  const marked = [...part.querySelectorAll('[rel~="author"], [itemprop~="author"]')].slice(0, MOST_MARKED)
  const texts = new Set(marked.map((element) => withoutBy(collapse(element.textContent ?? ''))).filter(Boolean))
  const [name = '', ...others] = [...texts].map(namesOf)
  return others.length === 0 && areMany(letterRuns(name)) ? name : ''
}

/** A page that marks more is a list of stories or of what people say. */
const MOST_MARKED = 20

function isMarked(element: Element): boolean {
  const isAuthor = /\bauthor\b/.test(element.getAttribute('rel') ?? '')
  return isAuthor || isNamed(element, NAMED)
}

function isNamed(element: Element, names: ReadonlySet<string>): boolean {
  return elementWords(element)
    .split(' ')
    .some((word) => names.has(word))
}

function isOfAuthors(named: Set<string>): boolean {
  return [...named].some((word) => NAMED.has(word))
}

function withoutBy(text: string): string {
  return text.slice(openingOf(text, true).length).replace(/^[\s:：/]+/, '')
}

/** The words that a line opens with which says who wrote a story; a page may part them from the name by its style alone. */
function openingOf(text: string, isNamed: boolean): string {
  const found = OPENINGS.find((words) => text.slice(0, words.length).toLowerCase() === words) ?? ''
  const behind = text.slice(found.length)
  return /^[\s:：/]/.test(behind) || (isNamed && opensUpperCase(behind)) ? text.slice(0, found.length) : ''
}

/** The names that a text is, as far as one can tell; '' where it holds anything else. */
function namesOf(text: string): string {
  const names = text.replace(ENDS_SMALL, '').trim()
  const runs = letterRuns(names)
  if (runs.length === 0 || runs.length > MOST_NAMES || NO_NAME.test(names)) return ''
  if (runs.some((run) => NO_NAMES.has(run.toLowerCase()))) return ''
  return isCaseless(runs) || (runs.some(opensUpperCase) && areNames(runs)) ? names : ''
}

/** Whether words may be a name without a “by”: one word may be anything, where no script tells “Print” from a name. */
function areMany(runs: string[]): boolean {
  return isCaseless(runs) ? NAME_IN_SIGNS.test(runs.join(' ')) : runs.length > 1
}

/** A name in Chinese, Japanese or Korean, perhaps with what its bearer is; what else stands alone in such a script may be a section. */
const NAME_IN_SIGNS =
  /^(?:[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]{2,4}(?<![部局室社])|\p{sc=Hangul}{2,4}(?: (?:기자|특파원|논설위원))?)$/u

function isCaseless(runs: string[]): boolean {
  return runs.every((run) => isBeyondLatin(run) && run.toLowerCase() === run.toUpperCase())
}

/** “Wellness & Prevention”, “Courier's”, “the river”. */
const NO_NAME = /&|['’]s$|^the\s/
/** What stands behind the names: a mark, a line break, a number. */
const AFTER_NAMES = /[\n·•⋅|–—:;,(@\d]|\s-\s|\s(?:photos?\sby|for\sthe)\s|\s?(?:编辑|責編|责编|編集)/iu
/** “on”, before a day. */
const ENDS_SMALL = /(?:\s+\p{Ll}\S*)+\s*$/u
