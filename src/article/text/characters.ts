/**
 * Characters by ranges. A Unicode property class such as \p{L} costs about a millisecond to compile, each time a page is
 * read first; these cost nothing, and serve where most text is Latin or the exact edge of a class does not matter.
 */

const BEYOND_LATIN = /[\u0250-\u1fff\u2c00-\u2fff\u3005-\uffff]/
const LATIN_WORD = /[0-9A-Za-zªµºÀ-ÖØ-öø-ɏ]+/g
const LATIN_WORD_CHARACTER = /[0-9A-Za-zªµºÀ-ÖØ-öø-ɏ]/
const NO_LATIN_WORD = /[^0-9A-Za-zªµºÀ-ÖØ-öø-ɏ]/g

/** Whether letters and digits of other scripts stand in the text. */
export function isBeyondLatin(text: string): boolean {
  return BEYOND_LATIN.test(text)
}

/** Whether the text begins with a digit, of whatever script. */
export function opensWithDigit(text: string): boolean {
  const first = text.charAt(0)
  return isBeyondLatin(first) ? /^\p{N}/u.test(text) : /^[0-9²³¹¼-¾]/.test(text)
}

/** The letters and full stops that the text ends with. */
export function lastAbbreviation(text: string): string {
  const end = text.slice(-LONGEST_ABBREVIATION)
  return (isBeyondLatin(end) ? /[\p{L}.]+$/u : /[A-Za-zªµºÀ-ÖØ-öø-ɏ.]+$/).exec(end)?.[0] ?? ''
}

/** No abbreviation is longer (characters). */
const LONGEST_ABBREVIATION = 24

/** Words with the marks inside them: "mother-in-law", "d'accord". */
export function markedWords(text: string): string[] {
  const word = isBeyondLatin(text)
    ? /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu
    : /[0-9A-Za-zªµºÀ-ÖØ-öø-ɏ][0-9A-Za-zªµºÀ-ÖØ-öø-ɏ'’-]*/g
  return text.match(word) ?? []
}

/** Whether a digit, of whatever script, stands in the text. */
export function hasDigit(text: string): boolean {
  return (isBeyondLatin(text) ? /\p{N}/u : /[0-9²³¹¼-¾]/).test(text)
}

/** Runs of letters and digits, in order. */
export function letterRuns(text: string): string[] {
  return text.match(isBeyondLatin(text) ? /[\p{L}\p{N}]+/gu : LATIN_WORD) ?? []
}

/** The first run of letters and digits; '' where there is none. */
export function firstLetterRun(text: string): string {
  return (isBeyondLatin(text) ? /[\p{L}\p{N}]+/u : /[0-9A-Za-zªµºÀ-ÖØ-öø-ɏ]+/).exec(text)?.[0] ?? ''
}

/** Where the first letter or digit stands; the length of the text where there is none. */
export function firstLetterOrDigit(text: string): number {
  const at = text.search(isBeyondLatin(text) ? /[\p{L}\p{N}]/u : LATIN_WORD_CHARACTER)
  return at < 0 ? text.length : at
}

/** The text without the marks and spaces around its first and last letter or digit. */
export function withoutMarksAround(text: string): string {
  const from = firstLetterOrDigit(text)
  let to = text.length
  while (to > from && firstLetterOrDigit(text.charAt(to - 1)) > 0) to--
  return text.slice(from, to)
}

/** The letters and digits of the text in one run, without marks and spaces; the signs of vowels in Indian scripts belong to letters. */
export function withoutMarks(text: string): string {
  return text.replace(isBeyondLatin(text) ? /[^\p{L}\p{M}\p{N}]/gu : NO_LATIN_WORD, '')
}

/** Whether the text begins with a capital letter. */
export function opensUpperCase(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

/** Whether the text begins with a small letter. Georgian has capitals for headlines alone, and begins no sentence with one. */
export function opensLowerCase(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toUpperCase() && !(first >= 'ა' && first <= 'ჿ')
}
