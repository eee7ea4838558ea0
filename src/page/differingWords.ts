import type { Sources } from '../article/sources.ts'
import type { SettledFinding } from '../reading.ts'
import { rangeOf } from './ranges.ts'

/** The words of a near-repeat that its original lacks, where they stand on the page. */
export function differingWords({ difference = [], blocks, text }: SettledFinding, sources: Sources): Range[] {
  const source = sources.get(blocks[0]!)
  if (!source || blocks.length > 1) return []
  const said = text.toLowerCase()
  const ranges: Range[] = []
  let from = 0
  for (const word of difference) {
    const start = said.indexOf(word.toLowerCase(), from)
    if (start < 0) continue
    from = start + word.length
    const range = rangeOf(source, start, from)
    if (range) ranges.push(range)
  }
  return ranges
}
