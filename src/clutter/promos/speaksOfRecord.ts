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
  known ??= { whole: new Set(unaccentedAll(promoWords.records)), stems: unaccentedAll(promoWords.recordStems) }
  const { whole, stems } = known
  return words(unaccented(text)).some((word) => whole.has(word) || stems.some((stem) => word.startsWith(stem)))
}
