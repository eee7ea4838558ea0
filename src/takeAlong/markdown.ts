import type { CleanBlock, Reading } from '../reading.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import type { CopyWords } from './copyWords.ts'

/** The clean article as Markdown (CommonMark with tables): title, where it is from, summary, body. */
export function toMarkdown({ article, clean, summary }: Reading, words: CopyWords = { summary: 'Summary' }): string {
  const parts: string[] = []
  if (article.title) parts.push(`# ${escapeText(article.title)}`)
  if (words.citation) parts.push(`*${escapeText(words.citation)}*`)
  if (summary.points.length > 0) {
    parts.push(
      `## ${escapeText(words.summary)}`,
      summary.points.map((point) => `- ${escapeText(point.text)}`).join('\n'),
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
  const text = inline(block)
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.level))} ${onOneLine(text)}`
    case 'item':
      // A list in a numbered one is set in by three.
      return `${'   '.repeat(Math.max(0, block.level - 1))}${markOf(block)} ${onOneLine(text)}`
    case 'quote':
      return text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'row':
      return `| ${cellsOf(block).join(' | ')} |`
    case 'caption':
      return `*${onOneLine(text)}*`
    default:
      return text.replace(/\n/g, '  \n')
  }
}

function markOf({ ordinal }: CleanBlock): string {
  return ordinal === undefined ? '-' : `${ordinal}.`
}

/** A fence longer than any in the code, so that the code cannot close it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

/** The cells stand in a row's text with a bar between them; a bar inside one would part it in two. */
function cellsOf(row: CleanBlock): string[] {
  return inline(row)
    .split(' | ')
    .map((cell) => onOneLine(cell).replaceAll('|', '\\|'))
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

function inline({ text, links }: CleanBlock): string {
  let result = ''
  let at = 0
  for (const { start, end, href } of links) {
    if (start < at || !isWebAddress(href)) continue
    result += `${escapeInline(text.slice(at, start))}[${escapeInline(text.slice(start, end))}](${encodeBrackets(href)})`
    at = end
  }
  return escapeLineStarts(result + escapeInline(text.slice(at)))
}

/** Keeps the page's own characters from being read as Markdown, where they could be. */
function escapeText(text: string): string {
  return escapeLineStarts(escapeInline(text))
}

function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>]|~(?=~)|&(?=#?\w+;)/g, '\\$&')
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
