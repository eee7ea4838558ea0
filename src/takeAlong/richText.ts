import type { CleanBlock, Reading } from '../reading.ts'
import { type ArticlePart, articleParts } from '../ui/articleParts.ts'
import { type DrawnItem, type DrawnList, drawnLists } from '../ui/drawnLists.ts'
import { type DrawnCell, drawnTable } from '../ui/drawnTable.ts'
import { type InlineRun, inlineParts, runsByStyle, STYLES } from '../ui/inlineParts.ts'
import type { Linked } from '../ui/linkedStretch.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { pointWords } from '../ui/pointWords.ts'
import type { CopyWords } from './copyWords.ts'

/**
 * The clean article as HTML for the clipboard, so that a letter or a document takes it over with its headings, lists and
 * links. It holds no attribute of the page's but addresses of the web.
 */
export function toRichText(reading: Reading, words: CopyWords): string {
  const { article, clean, summary } = reading
  const { lang, dir } = pageLanguage(article)
  const parts: string[] = []
  if (article.title) parts.push(tag('h1', escapeHtml(article.title)))
  if (words.citation) parts.push(tag('p', tag('em', escapeHtml(words.citation))))
  if (summary.points.length > 0) {
    const points = summary.points.map((point) => tag('li', inline(pointWords(reading, point))))
    parts.push(tag('h2', escapeHtml(words.summary)), tag('ul', points.join('')))
  }
  parts.push(...articleParts(clean).map((part) => partHtml(part)))
  return `<div${lang ? ` lang="${escapeHtml(lang)}"` : ''} dir="${dir}">${parts.join('\n')}</div>`
}

/** Ids of the blocks that links lead to inside of what is written, rather than on the page. */
export type Targets = ReadonlySet<number>

const NONE: Targets = new Set()

/** One part of the text as HTML. */
export function partHtml({ kind, blocks, level }: ArticlePart, targets = NONE): string {
  const block = blocks[0] as CleanBlock
  const id = idOf(block, targets)
  switch (kind) {
    case 'heading':
      return tag(`h${level}`, inline(block, targets), id)
    case 'item':
      return drawnLists(blocks)
        .map((list) => listHtml(list, targets))
        .join('')
    case 'row':
      return tableHtml(blocks, targets)
    case 'quote':
      return tag('blockquote', inline(block, targets), id)
    case 'code':
      return tag('pre', escapeHtml(block.text), id)
    case 'caption':
      return tag('p', tag('em', inline(block, targets)), id)
    default:
      return tag('p', inline(block, targets), id)
  }
}

/** The attribute by which a block is led to; '' where nothing leads there. */
function idOf({ id }: CleanBlock, targets: Targets): string {
  return targets.has(id) ? ` id="b${id}"` : ''
}

/** A list with the lists in it. */
function listHtml({ tag: name, numerals, items }: DrawnList, targets: Targets): string {
  const type = numerals ? ` type="${numerals}"` : ''
  return tag(name, items.map((item) => itemHtml(item, targets)).join(''), type)
}

function itemHtml({ tag: name, block, inner }: DrawnItem, targets: Targets): string {
  const value = block.ordinal === undefined ? '' : ` value="${block.ordinal}"`
  const more = inner.map((one) =>
    'items' in one ? listHtml(one, targets) : tag('p', inline(one, targets), idOf(one, targets)),
  )
  return tag(name, inline(block, targets) + more.join(''), idOf(block, targets) + value)
}

function tableHtml(blocks: CleanBlock[], targets: Targets): string {
  const { caption, rows } = drawnTable(blocks)
  const head = caption ? tag('caption', inline(caption, targets), idOf(caption, targets)) : ''
  const body = rows.map(({ block, cells }) =>
    tag('tr', cells.map((cell) => cellHtml(cell, targets)).join(''), idOf(block, targets)),
  )
  return tag('table', head + body.join(''))
}

function cellHtml({ scope, colSpan, rowSpan, ...linked }: DrawnCell, targets: Targets): string {
  const columns = colSpan ? ` colspan="${colSpan}"` : ''
  const rows = rowSpan ? ` rowspan="${rowSpan}"` : ''
  return tag(scope ? 'th' : 'td', inline(linked, targets), columns + rows)
}

/** A text with its links and styles as HTML. */
export function inline(linked: Linked, targets = NONE): string {
  const html = inlineParts(linked).map(({ href, runs, block }) => {
    const words = runsHtml(runs)
    const to = block !== undefined && targets.has(block) ? `#b${block}` : href
    return href === '' ? words : `<a href="${escapeHtml(to)}">${words}</a>`
  })
  return html.join('').replaceAll('\n', '<br>')
}

function runsHtml(runs: InlineRun[], [style, ...inner] = STYLES): string {
  if (!style) return runs.map(({ text }) => escapeHtml(text)).join('')
  const groups = runsByStyle(runs, style).map((group) => {
    const words = runsHtml(group.runs, inner)
    return group.has ? tag(style, words) : words
  })
  return groups.join('')
}

function tag(name: string, content: string, attribute = ''): string {
  return `<${name}${attribute}>${content}</${name}>`
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text as HTML shows it, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMED[character] ?? character)
}
