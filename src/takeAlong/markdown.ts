import type { CleanBlock, Reading } from '../reading.ts'
import { articleParts } from '../ui/articleParts.ts'
import { drawnLists } from '../ui/drawnLists.ts'
import { cellsOf, type Linked } from '../ui/linkedStretch.ts'
import { pointWords } from '../ui/pointWords.ts'
import type { CopyWords } from './copyWords.ts'
import { escapeText, inline, onOneLine } from './markdownInline.ts'
import { listsMarkdown } from './markdownLists.ts'
import { ticksAround } from './markdownRuns.ts'

/** The clean article as Markdown (CommonMark with tables): title, where it is from, summary, body. */
export function toMarkdown(reading: Reading, words: CopyWords = { summary: 'Summary' }): string {
  const { article, clean, summary } = reading
  const parts: string[] = []
  if (article.title) parts.push(`# ${escapeText(article.title)}`)
  if (words.citation) parts.push(`*${escapeText(words.citation)}*`)
  if (summary.points.length > 0) {
    parts.push(
      `## ${escapeText(words.summary)}`,
      summary.points.map((point) => `- ${inline(pointWords(reading, point))}`).join('\n'),
    )
  }
  for (const { kind, blocks, level } of articleParts(clean)) {
    if (kind === 'item') parts.push(listsMarkdown(drawnLists(blocks)))
    else if (kind === 'row') parts.push(...tableMarkdown(blocks))
    else if (kind === 'heading') parts.push(headingMarkdown(blocks[0]!, level))
    else parts.push(blockMarkdown(blocks[0]!))
  }
  return `${parts.join('\n\n')}\n`
}

function headingMarkdown(block: CleanBlock, level: number): string {
  // Signs at the end would be taken for the heading's own.
  const text = onOneLine(inline(block)).replace(/(\s)(#+)$/, '$1\\$2')
  return `${'#'.repeat(level)} ${text}`
}

function blockMarkdown(block: CleanBlock): string {
  if (block.kind === 'code') return fenced(block.text)
  const text = inline(block.kind === 'caption' ? withoutEmphasis(block) : block)
  switch (block.kind) {
    case 'quote':
      return text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'caption':
      return `*${onOneLine(text)}*`
    default:
      return text.replace(/\n/g, '  \n')
  }
}

function fenced(code: string): string {
  const fence = ticksAround(code, 3)
  return `${fence}\n${code}\n${fence}`
}

/**
 * A table, its caption before it. The first row says how many columns there are, and what goes beyond it is not shown, so it
 * has as many as the longest.
 */
function tableMarkdown(blocks: CleanBlock[]): string[] {
  const rows = blocks.filter(({ kind }) => kind === 'row').map((row) => cellsOf(row).map(cellMarkdown))
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const head = Array.from({ length: columns }, (_, at) => rows[0]![at] ?? '')
  const lines = [head, Array(columns).fill('---'), ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`)
  return [...blocks.filter(({ kind }) => kind === 'caption').map(blockMarkdown), lines.join('\n')]
}

/** A bar inside a cell would part it in two. */
function cellMarkdown(cell: Linked): string {
  return onOneLine(inline(cell)).replaceAll('|', '\\|')
}

/** A caption is set in italics as a whole, which can hold no other. */
function withoutEmphasis({ styles = [], ...block }: CleanBlock): CleanBlock {
  return { ...block, styles: styles.filter(({ style }) => style !== 'em' && style !== 'strong') }
}
