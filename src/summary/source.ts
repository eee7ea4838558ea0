import type { CleanBlock } from '../clutter/cleanText.ts'
import type { SettledFinding } from '../clutter/settle.ts'

/**
 * The clean text without what is suspected to be a promo: too weak a suspicion to fold a block by, and still no block to
 * take a key point from.
 */
export function textToSummarise(clean: CleanBlock[], findings: SettledFinding[]): CleanBlock[] {
  const suspected = new Set(
    findings.flatMap(({ category, state, part, blocks }) =>
      category === 'promo' && state === 'suggested' && !part ? blocks : [],
    ),
  )
  return clean.filter(({ id }) => !suspected.has(id))
}
