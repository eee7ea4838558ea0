import type { TextStyle } from '../reading.ts'
import { isWebAddress, type Linked } from './linkedStretch.ts'

/** Words of a text that are set alike. */
export interface InlineRun {
  text: string
  styles: TextStyle[]
}

/** A link of a text, or what stands between two of them, where `href` is ''. */
export interface InlinePart {
  href: string
  /** Where it begins in the text, UTF-16 units. */
  start: number
  runs: InlineRun[]
  /** Of a link to a place in the article: the id of the block there. */
  block?: number
}

/** All styles, from the outermost to the innermost. */
export const STYLES: readonly TextStyle[] = ['strong', 'em', 's', 'sub', 'sup', 'code']

/** Runs in order, those side by side that all have a style, or all have it not, together. */
export function runsByStyle(runs: InlineRun[], style: TextStyle): { has: boolean; runs: InlineRun[] }[] {
  const groups: { has: boolean; runs: InlineRun[] }[] = []
  for (const run of runs) {
    const has = run.styles.includes(style)
    const last = groups.at(-1)
    if (last?.has === has) last.runs.push(run)
    else groups.push({ has, runs: [run] })
  }
  return groups
}

/** A text in order: its links, what stands between them, and in each the words that are set alike. */
export function inlineParts({ text, links, styles = [] }: Linked): InlinePart[] {
  const parts: InlinePart[] = []
  const runsWithin = runReader(text, styles)
  const add = (start: number, end: number, href: string, block?: number) => {
    if (end > start) parts.push({ href, start, runs: runsWithin(start, end), ...(block !== undefined && { block }) })
  }
  let at = 0
  for (const { start, end, href, block } of links) {
    // Overlapping links cannot both stand; a page can make them by misnesting its markup.
    if (start < at || !isWebAddress(href)) continue
    add(at, start, '')
    add(start, end, href, block)
    at = end
  }
  add(at, text.length, '')
  return parts
}

/** Reads the runs between two offsets of a text; asked from its start to its end, so that each edge is passed once. */
function runReader(text: string, styles: NonNullable<Linked['styles']>): (start: number, end: number) => InlineRun[] {
  const edges = styles
    .flatMap(({ start, end, style }) => [
      { at: start, style, begins: true },
      { at: end, style, begins: false },
    ])
    .sort((a, b) => a.at - b.at || Number(a.begins) - Number(b.begins))
  const open = new Set<TextStyle>()
  let next = 0
  return (start, end) => {
    const runs: InlineRun[] = []
    let at = start
    while (at < end) {
      for (; next < edges.length && edges[next]!.at <= at; next++) {
        if (edges[next]!.begins) open.add(edges[next]!.style)
        else open.delete(edges[next]!.style)
      }
      const to = Math.min(end, edges[next]?.at ?? end)
      runs.push({ text: text.slice(at, to), styles: STYLES.filter((style) => open.has(style)) })
      at = to
    }
    return runs
  }
}
