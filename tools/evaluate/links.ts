import { plain } from './contains.ts'

/** A labelled link inside prose. */
export interface LinkLabel {
  id: string
  anchor: string
  href: string
  label: 'keep' | 'unrelated' | 'unsure'
}

/** A link inside a kept block, and whether it was taken for unrelated. */
export interface JudgedLink {
  text: string
  href: string
  verdict: 'keep' | 'unrelated'
}

/** Of the labelled links that stand in kept blocks: how many of each label, and how many of them were unlinked. */
export interface LinkTally {
  unrelated: number
  unrelatedFound: number
  good: number
  goodUnlinked: number
  /** Labelled links that are in no kept block. */
  absent: number
}

/** Counts the labels of one page, each against the link with its address and words, or failing that, its address. */
export function tallyLinks(labels: LinkLabel[], links: JudgedLink[], base: string): LinkTally {
  const counts: LinkTally = { unrelated: 0, unrelatedFound: 0, good: 0, goodUnlinked: 0, absent: 0 }
  for (const label of labels) {
    if (label.label === 'unsure') continue
    const there = links.filter((link) => address(link.href, base) === address(label.href, base))
    const link = there.find((l) => plain(l.text) === plain(label.anchor)) ?? there[0]
    const unlinked = link?.verdict === 'unrelated' ? 1 : 0
    if (!link) counts.absent++
    else if (label.label === 'unrelated') {
      counts.unrelated++
      counts.unrelatedFound += unlinked
    } else {
      counts.good++
      counts.goodUnlinked += unlinked
    }
  }
  return counts
}

export function addLinkTallies(all: LinkTally[]): LinkTally {
  const sum: LinkTally = { unrelated: 0, unrelatedFound: 0, good: 0, goodUnlinked: 0, absent: 0 }
  for (const one of all) for (const key of Object.keys(sum) as (keyof LinkTally)[]) sum[key] += one[key]
  return sum
}

function address(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : href
}
