import { t } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'
import { countedText } from '../ui/countedText.ts'

/** How much of a page is folded, or what was found where nothing is folded yet. */
export function countsText({ findings }: Reading, on: boolean): string {
  const applied = findings.filter(({ state }) => state === 'applied')
  const counted = applied.map(({ category, blocks }) => ({ category, blocks: blocks.length }))
  return countedText(counted, on ? 'folded' : 'found') || t('found_nothing')
}
