import { plural, uiLanguage } from '../extension/i18n.ts'
import type { SettledFinding } from '../reading.ts'

/** A finding, as far as it counts. */
interface Counted {
  category: SettledFinding['category']
  /** How many blocks of it there are. */
  blocks: number
}

/** Whether a finding is of something said twice: a repeat, a near-repeat or an echo. */
export function isSaidTwice({ category }: Pick<Counted, 'category'>): boolean {
  return category !== 'promo' && category !== 'unrelated-link'
}

/** What is said of things that are folded, and of those that would be. */
const WORDS = {
  folded: { repeats: 'folded_repeats', promos: 'folded_promos', links: 'folded_links' },
  found: { repeats: 'found_repeats', promos: 'found_promos', links: 'found_links' },
}

/** "9 paragraphs folded, 2 promos set aside", by what a reader would call it; '' where there is nothing. */
export function countedText(findings: Counted[], are: keyof typeof WORDS): string {
  const counts = { repeats: 0, promos: 0, links: 0 }
  for (const finding of findings) {
    // One run of repeats may be a whole article, so its paragraphs count.
    if (isSaidTwice(finding)) counts.repeats += finding.blocks
    else if (finding.category === 'promo') counts.promos++
    else counts.links++
  }
  const kinds = (['repeats', 'promos', 'links'] as const).filter((kind) => counts[kind] > 0)
  const texts = kinds.map((kind) => plural(WORDS[are][kind], counts[kind]))
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'long' }).format(texts)
}
