import type { CleanBlock, Reading } from '../reading.ts'
import { type ArticlePart, articleParts } from '../ui/articleParts.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import type { CopyWords } from './copyWords.ts'

/**
 * The clean article as HTML for the clipboard, so that a letter or a document takes it over with its headings, lists and
 * links. It holds no attribute of the page's but addresses of the web.
 */
export function toRichText({ article, clean, summary }: Reading, words: CopyWords): string {
  const { lang, dir } = pageLanguage(article)
  const parts: string[] = []
  if (article.title) parts.push(tag('h1', escapeHtml(article.title)))
  if (words.citation) parts.push(tag('p', tag('em', escapeHtml(words.citation))))
  if (summary.points.length > 0) {
    const points = summary.points.map(({ text }) => tag('li', escapeHtml(text)))
    parts.push(tag('h2', escapeHtml(words.summary)), tag('ul', points.join('')))
  }
  parts.push(...articleParts(clean).map(partHtml))
  return `<div${lang ? ` lang="${escapeHtml(lang)}"` : ''} dir="${dir}">${parts.join('\n')}</div>`
}

/** One part of the text as HTML. */
export function partHtml({ kind, blocks, level }: ArticlePart): string {
  const block = blocks[0] as CleanBlock
  switch (kind) {
    case 'heading':
      return tag(`h${level}`, inline(block))
    case 'item':
      return list(blocks)
    case 'row':
      return tag('table', blocks.map(rowHtml).join(''))
    case 'quote':
      return tag('blockquote', inline(block))
    case 'code':
      return tag('pre', escapeHtml(block.text))
    case 'caption':
      return tag('p', tag('em', inline(block)))
    default:
      return tag('p', inline(block))
  }
}

/** Deeper than this (levels) no list is set apart any more; a page made to attack nests thousands. */
const DEEPEST = 6

/** A list whose deeper items stand in lists of their own, inside the item before them. */
function list(items: CleanBlock[]): string {
  let html = ''
  const open: string[] = []
  const close = () => `</li></${open.pop()}>`
  for (const { ordinal, ...item } of items) {
    const level = Math.min(Math.max(1, item.level), DEEPEST)
    while (open.length > level) html += close()
    if (open.length === level) html += '</li>'
    while (open.length < level) {
      const isOwn = open.length === level - 1
      open.push(isOwn && ordinal !== undefined ? 'ol' : 'ul')
      html += `<${open.at(-1)}>${isOwn ? '' : '<li>'}`
    }
    html += `<li${ordinal === undefined ? '' : ` value="${ordinal}"`}>${inline(item)}`
  }
  while (open.length > 0) html += close()
  return html
}

function rowHtml({ text }: CleanBlock): string {
  return tag(
    'tr',
    text
      .split(' | ')
      .map((cell) => tag('td', escapeHtml(cell)))
      .join(''),
  )
}

/** A text with its links as HTML. */
export function inline({ text, links }: CleanBlock): string {
  let html = ''
  let at = 0
  for (const { start, end, href } of links) {
    // Overlapping links cannot both stand; a page can make them by misnesting its markup.
    if (start < at || !isWebAddress(href)) continue
    html += `${escapeHtml(text.slice(at, start))}<a href="${escapeHtml(href)}">${escapeHtml(text.slice(start, end))}</a>`
    at = end
  }
  return (html + escapeHtml(text.slice(at))).replaceAll('\n', '<br>')
}

function tag(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text as HTML shows it, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMED[character] ?? character)
}
