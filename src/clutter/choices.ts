import type { Category, Finding } from './types.ts'

/** How sure a finding must be to be applied: only what is said again word for word, what is sure, or all that is likely. */
export type Strength = 'exact' | 'default' | 'likely'

/** What a reader looks for, in three words: repeats, near-repeats and echoes are one of them. */
export type Kind = 'repeats' | 'promos' | 'links'

/** What the reader wants done with findings. */
export interface Choices {
  strength: Strength
  /** What is looked for at all. */
  kinds: Record<Kind, boolean>
  /** Whether the reader wants this one left visible. */
  keeps: (finding: Finding) => boolean
  /** Whether the reader wants this one folded, however unsure it is. */
  folds: (finding: Finding) => boolean
}

/** What is done where the reader chose nothing. */
export const NO_CHOICES: Choices = {
  strength: 'default',
  kinds: { repeats: true, promos: true, links: true },
  keeps: () => false,
  folds: () => false,
}

const KINDS: Record<Category, Kind> = {
  repeat: 'repeats',
  'near-repeat': 'repeats',
  echo: 'repeats',
  promo: 'promos',
  'unrelated-link': 'links',
}

/** Which of the three kinds a finding is of. */
export function kindOf({ category }: Pick<Finding, 'category'>): Kind {
  return KINDS[category]
}
