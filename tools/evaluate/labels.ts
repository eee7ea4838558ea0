import type { KeptText } from './contains.ts'

/** A labelled text block between the first and the last block of a page's article. */
export interface Label {
  id: string
  text: string
  label: 'keep' | 'promo' | 'caption' | 'ad' | 'dup' | 'other_noise'
  kind: string
  conf: 'high' | 'low'
  hidden: boolean
  between_keep?: boolean
  noise_run_len?: number
}

/** What is scored: blocks of the article, promos alone between its paragraphs, promos in widgets, ads. */
export const GROUPS = ['gold', 'lonePromo', 'promoWidget', 'ad'] as const
export type Group = (typeof GROUPS)[number]

/** How many labelled blocks there are of each group, and how many of them the text kept. */
export type Tally = Record<Group, { blocks: number; kept: number }>

/** The group of a label, or undefined where it is not to be scored: a doubtful label, a block not shown, other noise. */
export function groupOf(label: Label): Group | undefined {
  if (label.conf !== 'high' || label.hidden || label.kind.startsWith('gold_contains')) return undefined
  if (label.label === 'keep') return 'gold'
  if (label.label === 'ad') return 'ad'
  if (label.label !== 'promo') return undefined
  return label.between_keep && (label.noise_run_len ?? Infinity) <= 2 ? 'lonePromo' : 'promoWidget'
}

export function emptyTally(): Tally {
  const zero = () => ({ blocks: 0, kept: 0 })
  return { gold: zero(), lonePromo: zero(), promoWidget: zero(), ad: zero() }
}

/** Counts the labels of one page against the text an extractor kept of it. */
export function tally(labels: Label[], kept: KeptText): Tally {
  const counts = emptyTally()
  for (const label of labels) {
    const group = groupOf(label)
    if (!group || !/[\p{L}\p{N}]/u.test(label.text)) continue
    counts[group].blocks++
    if (kept.has(label.text, group !== 'gold')) counts[group].kept++
  }
  return counts
}

export function addTallies(all: Tally[]): Tally {
  const sum = emptyTally()
  for (const one of all) {
    for (const group of GROUPS) {
      sum[group].blocks += one[group].blocks
      sum[group].kept += one[group].kept
    }
  }
  return sum
}
