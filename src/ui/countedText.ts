import { plural, uiLanguage } from '../extension/i18n.ts'
import type { SettledFinding } from '../reading.ts'

/** A finding, as far as it counts. */
interface Counted {
  category: SettledFinding['category']
  /** How many blocks of it there are. */
  blocks: number
}

/** What is said of things that are folded, and of those that would be. */
const WORDS = {
  folded: { repeats: 'folded_repeats', promos: 'folded_promos', links: 'folded_links' },
  found: { repeats: 'found_repeats', promos: 'found_promos', links: 'found_links' },
}

/** "9 paragraphs folded, 2 promos set aside", by what a reader would call it; '' where there is nothing. */
export function countedText(findings: Counted[], are: keyof typeof WORDS): string {
  const counts = { repeats: 0, promos: 0, links: 0 }
  for (const { category, blocks } of findings) {
    if (category === 'promo') counts.promos++
    else if (category === 'unrelated-link') counts.links++
    // One run of repeats may be a whole article, so its paragraphs count.
    else counts.repeats += blocks
  }
  const kinds = (['repeats', 'promos', 'links'] as const).filter((kind) => counts[kind] > 0)
  const texts = kinds.map((kind) => plural(WORDS[are][kind], counts[kind]))
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'long' }).format(texts)
}
