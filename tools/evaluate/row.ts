import type { Category, CleanBlock, Reading } from '../../src/reading.ts'
import type { JudgedLink } from './links.ts'

/** What `--out` writes for a page. */
export interface Row {
  id: string
  title: string
  /** The text that stays, a block a line, without the title and without captions, which are no part of the story. */
  text: string
  /** Every block of the body: kept, or the category of the finding that claims it. */
  blocks: { text: string; verdict: 'keep' | Category }[]
  /** The links inside blocks that stay. */
  links: JudgedLink[]
  summary: string[]
  /** Milliseconds to read the page, measured in the page. */
  ms: number
}

/** The row of a page. */
export function rowOf(id: string, reading: Reading, ms: number): Row {
  const verdicts = verdictsOf(reading)
  return {
    id,
    title: reading.article.title,
    text: keptBlocks(reading.clean).join('\n'),
    blocks: reading.article.body.map((block) => ({
      text: oneLine(block.text),
      verdict: verdicts.get(block.id) ?? 'keep',
    })),
    links: linksOf(reading, verdicts),
    summary: reading.summary.points.map((point) => point.text),
    ms,
  }
}

/** The blocks of the text that stays, one line each. */
export function keptBlocks(clean: CleanBlock[]): string[] {
  return clean.flatMap(({ kind, text }) => (kind === 'caption' ? [] : oneLine(text)))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** The category of the finding, among those applied, that claims a whole block, by block. */
export function verdictsOf({ findings }: Reading): Map<number, Category> {
  const whole = findings.filter((finding) => finding.state === 'applied' && !finding.part)
  return new Map(whole.flatMap(({ blocks, category }) => blocks.map((block) => [block, category])))
}

function linksOf({ article, findings }: Reading, verdicts: Map<number, Category>): JudgedLink[] {
  const unlinked = findings.flatMap(({ state, category, part }) =>
    state === 'applied' && category === 'unrelated-link' && part ? part : [],
  )
  return article.body.flatMap(({ id, text, links }) => {
    if (verdicts.has(id)) return []
    return links.map(({ start, end, href }) => {
      const unrelated = unlinked.some((part) => part.block === id && part.start < end && part.end > start)
      return { text: text.slice(start, end), href, verdict: unrelated ? 'unrelated' : 'keep' } as const
    })
  })
}
