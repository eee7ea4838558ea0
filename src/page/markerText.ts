import { plural, reasonText, t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import { beginning } from './beginning.ts'
import type { FoldGroup } from './foldGroups.ts'
import type { MarkerWords } from './markers.ts'

/** What a marker says: "2 paragraphs folded: same as above", and the words that only the folded copy has. */
function markerText({ blocks, findings }: FoldGroup): string {
  const here = new Set(blocks)
  const repeats = findings.filter(({ originals }) => originals !== undefined)
  const copies = repeats.flatMap((finding) => finding.blocks.filter((block) => here.has(block)))
  const promos = findings.length - repeats.length
  const isBelow = repeats.length > 0 && repeats.every(({ originals }) => originals!.every((id) => id > blocks[0]!))
  const difference = repeats.flatMap((finding) => finding.difference ?? [])
  const parts: string[] = []
  if (copies.length > 0) parts.push(plural(isBelow ? 'marker_same_below' : 'marker_same_above', copies.length))
  if (promos > 0) parts.push(plural('folded_promos', promos))
  if (difference.length > 0) parts.push(`${t('difference')} ${difference.join(' … ')}`)
  return parts.join(' · ')
}

/** What is folded is told by the beginning of so many findings at most. */
const MOST_TOLD = 3

/** How what a marker stands for begins, and why it is folded, so that it need not be opened to be known from another. */
function foldedText({ findings }: FoldGroup): string {
  const told = findings.slice(0, MOST_TOLD).flatMap(({ text, reason }) => [beginning(text), `→ ${reasonText(reason)}`])
  return [...told, ...(findings.length > MOST_TOLD ? ['…'] : [])].join('\n')
}

/** The words of markers in the reader's language. */
export const markerWords: MarkerWords = {
  of: markerText,
  folded: foldedText,
  foldAgain: () => t('fold_again'),
  language: uiLanguage,
  direction: uiDirection,
}
