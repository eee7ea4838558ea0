import type { CleanBlock, Reading } from '../reading.ts'
import { pointWords } from '../ui/pointWords.ts'
import type { CopyWords } from './copyWords.ts'
import { itemMark } from './itemMark.ts'
import { unstyled } from './unstyled.ts'

/** The clean article as plain text, a blank line between paragraphs: title, where it is from, summary, body. */
export function toPlainText(reading: Reading, words: CopyWords): string {
  const { article, clean, summary } = reading
  const parts = [article.title, words.citation ?? '']
  if (summary.points.length > 0) parts.push(`${words.summary}\n${summaryText(reading)}`)
  for (const [index, block] of clean.entries()) {
    const isJoined = (block.kind === 'item' || block.kind === 'row') && clean[index - 1]?.kind === block.kind
    if (isJoined) parts[parts.length - 1] += `\n${lineOf(block)}`
    else parts.push(lineOf(block))
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** The key points alone, one a line. */
export function summaryText(reading: Pick<Reading, 'clean' | 'summary'>): string {
  return reading.summary.points.map((point) => `• ${unstyled(pointWords(reading, point))}`).join('\n')
}

function lineOf(block: CleanBlock): string {
  const { kind, level, as } = block
  const text = unstyled(block)
  if (kind !== 'item') return text
  const mark = as === 'term' ? '' : as ? '  ' : `${itemMark(block, '•')} `
  return '  '.repeat(Math.max(0, level - 1)) + mark + text
}
