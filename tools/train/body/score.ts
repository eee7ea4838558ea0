import { type LabelledPage, tokens } from './examples.ts'

export interface Score {
  precision: number
  recall: number
  f1: number
  /** Share of gold blocks not kept. */
  lost: number
  pages: number
}

/** Scores keeping the blocks that `keep` marks, as `evaluate` does: 4-token shingles with their counts, means over pages. */
export function score(pages: LabelledPage[], keep: (page: LabelledPage) => boolean[]): Score {
  let precision = 0
  let recall = 0
  let lost = 0
  let gold = 0
  let defined = 0
  for (const page of pages) {
    const kept = keep(page)
    const found = counts(
      page.blocks
        .filter((_, i) => kept[i])
        .map((block) => block.text)
        .join('\n'),
    )
    const wanted = counts(page.gold.join('\n'))
    let common = 0
    for (const [shingle, n] of found.map) common += Math.min(n, wanted.map.get(shingle) ?? 0)
    if (found.total > 0) {
      precision += common / found.total
      defined++
    }
    recall += wanted.total > 0 ? common / wanted.total : 0
    for (const [i, block] of page.blocks.entries()) {
      if (block.y !== 1 || block.weight < 1) continue
      gold++
      if (!kept[i]) lost++
    }
  }
  precision /= defined
  recall /= pages.length
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    lost: lost / gold,
    pages: pages.length,
  }
}

function counts(text: string): { map: Map<string, number>; total: number } {
  const words = tokens(text)
  const map = new Map<string, number>()
  let total = 0
  for (let i = 0; i + 4 <= words.length; i++, total++) {
    const shingle = words.slice(i, i + 4).join(' ')
    map.set(shingle, (map.get(shingle) ?? 0) + 1)
  }
  return { map, total }
}
