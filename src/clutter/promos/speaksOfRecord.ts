import { words } from '../../article/text/words.ts'
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
  return words(unaccented(text)).some((word) => whole.has(word) || stems.some((stem) => word.startsWith(stem)))
}

/** Whole words, and the beginnings of words, which end with a dash. */
function parted(all: string[]): { whole: Set<string>; stems: string[] } {
  const isStem = (word: string) => word.endsWith('-')
  return {
    whole: new Set(all.filter((word) => !isStem(word))),
    stems: all.filter(isStem).map((word) => word.slice(0, -1)),
  }
}
