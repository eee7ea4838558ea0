import type { Span } from '../article/text/sentences.ts'
import * as trimWords from './trimWords.json' with { type: 'json' }

/** A stretch of a block, and its text as it is shown: without remarks on a picture that is not there. */
export interface Trimmed extends Span {
  shown: string
}

const escaped = (list: string[]) => list.map((one) => one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
/** "CNN", "Reuters", "CNN Student News"; in brackets or between slashes, as agencies sign. */
const AGENCY = `(?:${escaped(trimWords.agencies)})(?:[ /,][^()/]{1,24})?`
const SIGNED = `(?:[(\\[]${AGENCY}[)\\]]|/${AGENCY}/)\\.?`
const DASH = '\\s*[-–—][-–—\\s]*'
/** Up to six capitalised or joining words: "NEW YORK", "Rio de Janeiro", "Paris/Berlin". */
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’/-]*(?:\\s[\\p{L}\\p{M}.'’/-]+){0,5}"
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’/-]{2,}(?:\\s[\\p{Lu}.'’/-]+){0,4}"
/** ", March 3", ", 3 mar", ", CNN Indonesia". */
const REST = '(?:,\\s[\\p{L}\\p{N}][\\p{L}\\p{N}. ]{1,28})?'

/** What agencies and papers set before the first sentence: a form that begins the text, and without what there is none. */
interface Dateline {
  form: RegExp
  /** Looked for first: the forms name classes of letters, each of which costs about a millisecond when it is first used. */
  hint: RegExp
}

const SIGNATURE = new RegExp(SIGNED)
const DASH_AFTER_CAPITALS = /^[^a-z]{3}.{0,150}?\s[-–—]/
const DASH_AFTER_WORDS = /^[^\s/]+(?:[\s/][^\s,]+)?(?:,\s[^,–—]{1,30})?\s+[-–—]/

/** Place, date and name, or some of them. */
const DATELINES: Dateline[] = (
  [
    // (CNN) · (Reuters) –
    [SIGNATURE, `${SIGNED}(?:${DASH}|\\s*)`],
    // BRANNICK (Reuters) — · Madrid, 3 mar (EFE).-
    [SIGNATURE, `${PLACE}${REST}\\s*${SIGNED}(?:${DASH}|\\s*:\\s*|\\s+)`],
    // LONDON, March 3 — · МОСКВА, 3 мар - РИА Новости.
    [
      DASH_AFTER_CAPITALS,
      `${CAPITALS}${REST}\\s+[-–—]+\\s*(?:(?:${escaped(trimWords.agencies)})\\.\\s+)?(?=["“„«‘']?\\s?[\\p{Lu}\\p{N}])`,
    ],
    // Jakarta, CNN Indonesia -- · Berlin – , before a sentence of its own
    [
      DASH_AFTER_WORDS,
      `\\p{Lu}\\p{L}+(?:[\\s/]\\p{Lu}\\p{L}+)?${REST}\\s+[-–—][-–—\\s]*(?=["“„«‘']?\\s?[\\p{Lu}\\p{N}][^–—]*$)`,
    ],
    // news.example, Jakarta -
    [/^[^\s.]+\.[^\s.]{2,4}[\s\S]{0,40}[-–—]/, `[\\p{L}\\p{N}-]+\\.\\p{L}{2,4}(?:\\.\\p{L}{2})?${REST}${DASH}`],
    // 【ロンドン共同】 · (서울=연합뉴스) 홍길동 기자 =
    [/^【/, '【[^】]{1,24}】\\s*'],
    [/^[([]/, '[(\\[][^()=\\]]{1,12}=[^()\\]]{1,12}[)\\]]\\s*(?:[^=]{1,16}기자\\s*=\\s*)?'],
    // 新华社北京3月3日电(记者 …)
    [/社/, '\\p{Script=Han}{2,4}社[^，。,.]{0,16}[电電](?:\\s*[（(][^（）()]{1,24}[）)])?\\s*'],
  ] as const
).map(([hint, form]) => ({ hint, form: new RegExp(`^${form}`, 'u') }))

/** NEW DELHI: */
const WITH_COLON: Dateline = {
  hint: /^[^a-z:]{3}[^:]{0,200}:\s/,
  form: new RegExp(`^${CAPITALS}${REST}:\\s+(?=["“„«‘']?\\s?\\p{Lu})`, 'u'),
}

const PICTURED = new RegExp(
  `\\s*[(（\\[](?:${escaped(trimWords.pictured)})(?:[\\s:,]+[^()（）\\[\\]]{1,24})?[)）\\]]`,
  'giu',
)
const CREDIT = new RegExp(`^(?:${escaped(trimWords.credits)})`, 'u')
const SIGNED_OFF = new RegExp(`(?<=[.!?…]["”»’']?)\\s*${SIGNED}$`, 'u')
/** The least that a dateline must leave: what is shorter was the sentence itself. */
const LEAST_LEFT = 20

/**
 * A sentence without its dateline and the agency that signs it; its offsets are those of the very stretch that is left.
 * A remark such as "(pictured)" inside it stays in the stretch and is left out of what is shown.
 * @param opens whether the sentence opens its block, as only such a one has a dateline.
 * @param colon whether a place before a colon is one, too: else it may be who speaks.
 */
export function trim(text: string, { start, end }: Span, opens: boolean, colon: boolean): Trimmed {
  let from = start
  let to = end
  const datelines = colon ? [...DATELINES, WITH_COLON] : DATELINES
  // Some set two before the text, the agency's and their own.
  for (let round = 0; opens && round < 2; round++) {
    const rest = text.slice(from, to)
    const length = Math.max(0, ...datelines.map((dateline) => lengthOf(dateline, rest)))
    if (length === 0 || rest.length - length < LEAST_LEFT) break
    from += length
  }
  const signature = /[)\]/.]$/.test(text.slice(to - 1, to)) ? SIGNED_OFF.exec(text.slice(from, to)) : null
  if (signature && signature.index > 0) to = from + signature.index
  const shown = text.slice(from, to)
  return { start: from, end: to, shown: /[([（]/.test(shown) ? shown.replace(PICTURED, '') : shown }
}

/** How long the dateline is that the text begins with; 0 where it begins with none. */
function lengthOf({ hint, form }: Dateline, text: string): number {
  return (hint.test(text) && form.exec(text)?.[0].length) || 0
}

/** Whether a block opens with capitals and a colon. One such block has a dateline; of several, each is a speaker's. */
export function opensWithColon(text: string): boolean {
  return lengthOf(WITH_COLON, text) > 0
}

/** Whether the sentence says who wrote the text, and nothing of what it tells. */
export function isCredit(sentence: string): boolean {
  return CREDIT.test(sentence)
}
