import type { CleanBlock, Reading, Summary } from '../reading.ts'
import type { CopyWords } from './copyWords.ts'

/** The clean article as plain text, a blank line between paragraphs: title, where it is from, summary, body. */
export function toPlainText({ article, clean, summary }: Reading, words: CopyWords): string {
  const parts = [article.title, words.citation ?? '']
  if (summary.points.length > 0) parts.push(`${words.summary}\n${summaryText(summary)}`)
  for (const [index, block] of clean.entries()) {
    const isJoined = (block.kind === 'item' || block.kind === 'row') && clean[index - 1]?.kind === block.kind
    if (isJoined) parts[parts.length - 1] += `\n${lineOf(block)}`
    else parts.push(lineOf(block))
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** The key points alone, one a line. */
export function summaryText({ points }: Summary): string {
  return points.map(({ text }) => `• ${text}`).join('\n')
}

function lineOf({ kind, level, ordinal, text }: CleanBlock): string {
  const mark = ordinal === undefined ? '•' : `${ordinal}.`
  return kind === 'item' ? `${'  '.repeat(Math.max(0, level - 1))}${mark} ${text}` : text
}
