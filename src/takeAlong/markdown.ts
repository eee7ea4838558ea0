import type { CleanBlock, Reading } from '../reading.ts'
import { inlineParts } from '../ui/inlineParts.ts'
import { cellsOf, type Linked } from '../ui/linkedStretch.ts'
import { pointWords } from '../ui/pointWords.ts'
import type { CopyWords } from './copyWords.ts'
import { escapeInline, runsMarkdown, ticksAround } from './markdownRuns.ts'

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
  for (const [index, block] of clean.entries()) {
    const text = blockMarkdown(block)
    // Items of one list and rows of one table stay together.
    if (isJoined(block, clean[index - 1])) parts[parts.length - 1] += `\n${text}`
    else if (block.kind === 'row') parts.push(`${text}\n|${' --- |'.repeat(cellsOf(block).length)}`)
    else parts.push(text)
  }
  return `${parts.join('\n\n')}\n`
}

function isJoined(block: CleanBlock, before: CleanBlock | undefined): boolean {
  return (block.kind === 'item' || block.kind === 'row') && before?.kind === block.kind
}

function blockMarkdown(block: CleanBlock): string {
  if (block.kind === 'code') return fenced(block.text)
  if (block.kind === 'row') return `| ${cellsOf(block).map(cellMarkdown).join(' | ')} |`
  const text = inline(block.kind === 'caption' ? withoutEmphasis(block) : block)
  switch (block.kind) {
    case 'heading':
      // Signs at the end would be taken for the heading's own.
      return `${'#'.repeat(Math.max(2, block.level))} ${onOneLine(text).replace(/(\s)(#+)$/, '$1\\$2')}`
    case 'item':
      // A list in a numbered one is set in by three.
      return `${'   '.repeat(Math.max(0, block.level - 1))}${markOf(block)} ${onOneLine(text)}`
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

function markOf({ ordinal }: CleanBlock): string {
  return ordinal === undefined ? '-' : `${ordinal}.`
}

function fenced(code: string): string {
  const fence = ticksAround(code, 3)
  return `${fence}\n${code}\n${fence}`
}

/** A bar inside a cell would part it in two. */
function cellMarkdown(cell: Linked): string {
  return onOneLine(inline(cell)).replaceAll('|', '\\|')
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

/** A caption is set in italics as a whole, which can hold no other. */
function withoutEmphasis({ styles = [], ...block }: CleanBlock): CleanBlock {
  return { ...block, styles: styles.filter(({ style }) => style !== 'em' && style !== 'strong') }
}

function inline(linked: Linked): string {
  const parts = inlineParts(linked).map(({ href, runs }, index, all) => {
    const words = runsMarkdown(runs)
    if (href !== '') return `[${words}](${encodeBrackets(href)})`
    // A link behind an exclamation mark would be a picture.
    return index < all.length - 1 ? words.replace(/!$/, '\\!') : words
  })
  return escapeLineStarts(parts.join(''))
}

/** Keeps the page's own characters from being read as Markdown, where they could be. */
function escapeText(text: string): string {
  return escapeLineStarts(escapeInline(text))
}

/** What makes a heading, a list or a rule of a line is that only at its start; of a number it is the mark after it. */
function escapeLineStarts(text: string): string {
  return text
    .replace(/^(\s*)(#{1,6}|[+-])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*)([-=]+\s*)$/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
}

/** Brackets and spaces would end the address early. */
function encodeBrackets(href: string): string {
  return href.replace(/[()\s<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
