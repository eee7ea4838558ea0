import type { CleanBlock, Reading } from '../../src/reading.ts'

/** The clean article as Markdown: title, summary, body. */
export function toMarkdown({ article, clean, summary }: Reading): string {
  const parts: string[] = []
  if (article.title) parts.push(`# ${escapeText(article.title)}`)
  if (summary.points.length > 0) {
    parts.push('## Summary', summary.points.map((point) => `- ${escapeText(point.text)}`).join('\n'))
  }
  for (const [index, block] of clean.entries()) {
    const text = blockMarkdown(block)
    // Items of one list and rows of one table stay together.
    if (isJoined(block, clean[index - 1])) parts[parts.length - 1] += `\n${text}`
    else if (block.kind === 'row') parts.push(`${text}\n|${' --- |'.repeat(text.split(' | ').length)}`)
    else parts.push(text)
  }
  return `${parts.join('\n\n')}\n`
}

function isJoined(block: CleanBlock, before: CleanBlock | undefined): boolean {
  return (block.kind === 'item' || block.kind === 'row') && before?.kind === block.kind
}

function blockMarkdown(block: CleanBlock): string {
  if (block.kind === 'code') return `\`\`\`\n${block.text.replaceAll('```', "'''")}\n\`\`\``
  const text = inline(block)
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.level))} ${text.replace(/\s*\n\s*/g, ' ')}`
    case 'item':
      return `${'  '.repeat(Math.max(0, block.level - 1))}- ${text.replace(/\s*\n\s*/g, ' ')}`
    case 'quote':
      return text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'row':
      return `| ${text.replace(/\s*\n\s*/g, ' ')} |`
    case 'caption':
      return `*${text.replace(/\s*\n\s*/g, ' ')}*`
    default:
      return text.replace(/\n/g, '  \n')
  }
}

function inline({ text, links }: CleanBlock): string {
  let result = ''
  let at = 0
  for (const { start, end, href } of links) {
    if (start < at || !/^https?:/i.test(href)) continue
    result += `${escapeText(text.slice(at, start))}[${escapeText(text.slice(start, end))}](${encodeBrackets(href)})`
    at = end
  }
  return result + escapeText(text.slice(at))
}

/** Keeps the page's own characters from being read as Markdown, where they could be. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+\.)(?=\s)/, '$1\\$2')
}

/** Brackets and spaces would end the address early. */
function encodeBrackets(href: string): string {
  return href.replace(/[()\s<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
