import { letterRuns } from '../../article/text/characters.ts'
import { unaccented, unaccentedAll } from '../unaccented.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

let known: { whole: Set<string>; stems: string[] } | undefined

/**
 * Whether a sentence speaks of a document, a map or a list, as one that leads to what the story tells of does: “You can read the
 * letter in full here.”
 */
export function speaksOfRecord(text: string): boolean {
  if (promoWords.recordSigns.some((sign) => text.includes(sign))) return true
  known ??= parted(unaccentedAll(promoWords.records))
  const { whole, stems } = known
  return letterRuns(unaccented(text)).some((run) => whole.has(run) || stems.some((stem) => run.startsWith(stem)))
}

/** Whole words, and the beginnings of words, which end with a dash. */
function parted(words: string[]): { whole: Set<string>; stems: string[] } {
  const isStem = (word: string) => word.endsWith('-')
  return {
    whole: new Set(words.filter((word) => !isStem(word))),
    stems: words.filter(isStem).map((word) => word.slice(0, -1)),
  }
}
