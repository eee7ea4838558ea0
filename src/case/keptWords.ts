import editorsNotes from '../article/body/editorsNotes.json' with { type: 'json' }
import helplines from '../article/body/helplines.json' with { type: 'json' }
import lineCues from '../article/body/lineCues.json' with { type: 'json' }
import bylineWords from '../article/bylineWords.json' with { type: 'json' }
import abbreviations from '../article/text/abbreviations.json' with { type: 'json' }
import { opensUpperCase } from '../article/text/characters.ts'
import cues from '../clutter/cues.json' with { type: 'json' }
import promptWords from '../clutter/links/promptWords.json' with { type: 'json' }
import affiliateNotes from '../clutter/promos/affiliateNotes.json' with { type: 'json' }
import promoWords from '../clutter/promos/promoWords.json' with { type: 'json' }
import promptPhrases from '../clutter/promos/promptPhrases.json' with { type: 'json' }
import { FURTHER, LEAST_STEM } from '../clutter/promos/promptPhrases.ts'
import echoWords from '../clutter/repeats/echoWords.json' with { type: 'json' }
import { unaccented } from '../clutter/unaccented.ts'
import { alternatives, anyOf } from './keptStretches.ts'

/** Scripts that set no space between words. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

const prompts = stringsIn(promptPhrases).map((text) => unaccented(text).trim())
/** Beginnings of words, and in scripts further from Latin words with what is joined to them. */
const stems = prompts.filter(
  (text) => /^[\p{L}\p{M}]+$/u.test(text) && text.length >= (isFurther(text) ? 1 : LEAST_STEM),
)
const whole = prompts.filter((text) => !stems.includes(text))
const lists = [
  affiliateNotes.notes,
  cues,
  promptWords,
  lineCues,
  editorsNotes.labels,
  helplines.words,
  abbreviations,
  bylineWords.by,
  echoWords.claim,
  promoWords.notes,
  promoWords.yesOrNo,
  promoWords.voters,
  promoWords.heard,
  promoWords.told,
  promoWords.more,
  promoWords.records,
  promoWords.recordStems,
  promoWords.recordSigns,
  promoWords.pointsLast,
]
const phrases = [...lists.flatMap(stringsIn), ...whole].map((text) => text.toLowerCase())

/** Words by which the engine knows promos, prompts, notes, credits, bylines and abbreviations. They are the same on every page, and tell nothing of it. */
export const KEPT_WORDS: ReadonlySet<string> = new Set(phrases.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []))

const STEM = new RegExp(
  `^(?:${alternatives(stems.filter((text) => !isFurther(text)))})|${alternatives(stems.filter(isFurther))}`,
)

/**
 * The part of a word by which the engine knows a prompt in any of its forms, as start and end in characters; null for none.
 * @param opensText whether the word opens its text; else one with a capital letter may be a name, of which nothing is kept.
 */
export function keptPart(word: string, opensText: boolean): { start: number; end: number } | null {
  if ((!opensText && opensUpperCase(word)) || word !== word.normalize('NFC')) return null
  const match = STEM.exec(unaccented(word))
  return match && { start: match.index, end: match.index + match[0].length }
}

/** The same for scripts without spaces, where they are stretches of the text, the longest first. */
export const KEPT_STRETCHES = anyOf(
  [...phrases, ...stems].filter((text) => new RegExp(`[${UNSPACED}]`, 'u').test(text)),
)

function isFurther(text: string): boolean {
  return text.charCodeAt(0) >= FURTHER
}

/** All strings in a piece of data but its notes on where it comes from. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (/^(source|note)$/.test(key) ? [] : stringsIn(value)))
}
