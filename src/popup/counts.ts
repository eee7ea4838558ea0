import { plural, t, uiLanguage } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'

/** How much of a page is folded, by what a reader would call it. */
interface Counts {
  repeats: number
  promos: number
  links: number
}

function countsOf({ findings }: Reading): Counts {
  const counts: Counts = { repeats: 0, promos: 0, links: 0 }
  for (const { state, category, blocks } of findings) {
    if (state !== 'applied') continue
    if (category === 'promo') counts.promos += 1
    else if (category === 'unrelated-link') counts.links += 1
    // One run of repeats may be a whole article, so its paragraphs count.
    else counts.repeats += blocks.length
  }
  return counts
}

/** "9 paragraphs folded, 2 promos set aside", or what was found where nothing is folded yet. */
export function countsText(reading: Reading, on: boolean): string {
  const counts = countsOf(reading)
  const kinds = (['repeats', 'promos', 'links'] as const).filter((kind) => counts[kind] > 0)
  if (kinds.length === 0) return t('found_nothing')
  const words = {
    repeats: on ? 'folded_repeats' : 'found_repeats',
    promos: on ? 'folded_promos' : 'found_promos',
    links: on ? 'folded_links' : 'found_links',
  }
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'long' }).format(
    kinds.map((kind) => plural(words[kind], counts[kind])),
  )
}
