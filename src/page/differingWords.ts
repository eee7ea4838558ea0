import type { Sources } from '../article/sources.ts'
import type { SettledFinding } from '../reading.ts'
import { rangeOf } from './ranges.ts'

/** The words of a near-repeat that its original lacks, where they stand on the page. */
export function differingWords({ difference = [], blocks, text }: SettledFinding, sources: Sources): Range[] {
  const source = sources.get(blocks[0]!)
  if (!source || blocks.length > 1) return []
  const said = lowerCase(text)
  const ranges: Range[] = []
  let from = 0
  for (const one of difference) {
    // A word that was folded for comparing has the two characters of İ already.
    const word = lowerCase(one.replace(/i\u0307/g, 'İ'))
    const start = said.indexOf(word, from)
    if (start < 0) continue
    from = start + word.length
    const range = rangeOf(source, start, from)
    if (range) ranges.push(range)
  }
  return ranges
}

/** Lower case in which every letter stands where it stood: İ alone would else become two characters. */
function lowerCase(text: string): string {
  return text.replace(/İ/g, 'i').toLowerCase()
}
