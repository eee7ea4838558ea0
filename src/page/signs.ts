import { fingerprint, fold } from '../article/text/normalise.ts'
import { type FindingKind, LONGEST_REMEMBERED, type Sign } from '../extension/siteRules.ts'
import type { Finding } from '../reading.ts'

/** How much of a text (characters) is remembered to show it in lists and to know it again when it has changed a little. */
export const MOST_SAID = 80

/** The share of words that two texts must have alike to be one text that changed a little, and the fewest words for it. */
const LEAST_ALIKE = 0.7
const LEAST_WORDS = 4

/** Numbers change from day to day (counts of comments, dates, prices), and do not make another text. */
const withoutNumbers = (text: string) => fold(text).replace(/\d+([.,:]\d+)*/g, '0')

/** What a text in its frame is known by from one reading to the next. */
export function signOf(text: string, frame: string, says = text): Sign {
  return {
    text: fingerprint(withoutNumbers(text)),
    frame: frame.slice(0, LONGEST_REMEMBERED),
    says: says.trim().replace(/\s+/g, ' ').slice(0, MOST_SAID),
  }
}

/** Whether two signs stand for the same thing: the same text, or nearly the same text in the same frame. */
export function isSame(one: Sign, other: Sign): boolean {
  if (one.text === other.text) return true
  return one.frame !== '' && one.frame === other.frame && areAlike(one.says, other.says)
}

/**
 * Whether two whole texts, of which signs say so much, may be the same but for their numbers. It is asked of their letters
 * alone, since accents and numbers are not the same where a text is cut off within them.
 */
export function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  const isCut = (says: string) => says.length >= MOST_SAID
  return a === b || (isCut(one) && b.startsWith(a)) || (isCut(other) && a.startsWith(b))
}

function lettersOf(text: string): string {
  // At the end of a word a sigma has another form.
  return withoutNumbers(text)
    .normalize('NFD')
    .replaceAll('ς', 'σ')
    .replace(/\P{L}+/gu, '')
}

/** Whether two texts have most words alike. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const most = Math.max(a.size, b.size)
  if (most < LEAST_WORDS) return false
  let same = 0
  for (const word of a) if (b.has(word)) same++
  return same >= most * LEAST_ALIKE
}

function wordsOf(text: string): Set<string> {
  return new Set(withoutNumbers(text).match(/[\p{L}\p{N}]+/gu))
}

/** Reasons whose words are a label before other stories, which is the same on each page though it may stand alone. */
const LABELLED = /^promo_(cue|related_list)$/

/**
 * The kind that a finding is of: for a repeat its category, else the reason with the words of the page that it names. A line
 * that the reason quotes as a whole names only itself: the next one of its kind says it in other words.
 */
export function kindOf({ category, originals, reason, text }: Finding): FindingKind {
  if (originals) return { category, code: '', words: '' }
  const words = reason.args.find((arg) => /\p{L}/u.test(arg)) ?? ''
  const isQuoted = !LABELLED.test(reason.code) && `\n${text}\n`.includes(`\n${words}\n`)
  return { category, code: reason.code, words: isQuoted ? '' : words.slice(0, LONGEST_REMEMBERED) }
}

/** The sign of a finding; its frame is why it was found. */
export function signOfFinding(finding: Finding): Sign {
  const { category, code, words } = kindOf(finding)
  return signOf(finding.text, `${code || category} ${fold(words)}`.trim())
}

/** Whether two kinds are the same; the words of a page are compared as all text is. */
export function isSameKind(one: FindingKind, other: FindingKind): boolean {
  return one.category === other.category && one.code === other.code && fold(one.words) === fold(other.words)
}
