import bodyWords from '../article/body/bodyWords.json' with { type: 'json' }
import bylineWords from '../article/bylineWords.json' with { type: 'json' }
import media from '../article/media/mediaWords.json' with { type: 'json' }
import patterns from '../clutter/links/linkPatterns.json' with { type: 'json' }
import promoWords from '../clutter/promos/promoWords.json' with { type: 'json' }
import echoWords from '../clutter/repeats/echoWords.json' with { type: 'json' }
import type { Pseudonyms } from './pseudonyms.ts'

/** Words of ids by which the engine knows what an element is, notes among them. */
const KNOWN_WORDS = new Set<string>([
  ...Object.values(bodyWords.groups).flat(),
  ...bylineWords.named,
  ...media.notOfTheStory,
  ...patterns.notePlace,
  ...promoWords.strong,
  ...promoWords.weak,
  ...promoWords.poll,
  ...promoWords.attribution,
  ...echoWords.pullQuote,
])

/** Words as the engine parts them, at marks, numbers and capitals. */
const WORD = /\p{Lu}*[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+|\p{Nd}+/gu

/** The id of an element in other words, since that of a heading is often made of its own; a fragment that leads there gets the same. */
export function anonymousId(id: string, names: Pseudonyms): string {
  return id.replace(WORD, (word) => (KNOWN_WORDS.has(word.toLowerCase()) ? word : names.name(word)))
}
