import abbreviations from '../article/abbreviations.json' with { type: 'json' }
import lineCues from '../article/lineCues.json' with { type: 'json' }
import cues from '../clutter/cues.json' with { type: 'json' }
import promptWords from '../clutter/promptWords.json' with { type: 'json' }
import { anyOf } from './keptStretches.ts'

/** Scripts that set no space between words. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

const phrases = [cues, promptWords, lineCues, abbreviations].flatMap(stringsIn).map((text) => text.toLowerCase())

/** Words by which the engine knows promos, prompts, credits and abbreviations. They are the same on every page, and tell nothing of it. */
export const KEPT_WORDS: ReadonlySet<string> = new Set(phrases.flatMap((text) => text.match(/\p{L}+/gu) ?? []))

/** The same for scripts without spaces, where they are stretches of the text, the longest first. */
export const KEPT_STRETCHES = anyOf(phrases.filter((text) => new RegExp(`[${UNSPACED}]`, 'u').test(text)))

/** All strings in a piece of data but its notes on where it comes from. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (/^(source|note)$/.test(key) ? [] : stringsIn(value)))
}
