import { t } from '../extension/i18n.ts'
import type { SettledFinding } from '../reading.ts'

const NAMES: Record<SettledFinding['category'], string> = {
  repeat: 'category_repeat',
  'near-repeat': 'category_near_repeat',
  echo: 'category_echo',
  promo: 'category_promo',
  'unrelated-link': 'category_unrelated_link',
}

/** What a finding is, in a word or two of the reader's language. */
export function categoryName(category: SettledFinding['category']): string {
  return t(NAMES[category])
}
