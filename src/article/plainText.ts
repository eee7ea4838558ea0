import { collapse } from './text/normalise.ts'
import type { RawBlock } from './walk/walk.ts'

/** Lines of a hard-wrapped text are near this many characters (RFC 3676 and mail habits: 60–80). */
const WRAP_FROM = 50
const WRAP_TO = 90

/** The `<pre>` in which a browser shows a text file, or null where the document is a page. */
export function plainTextOf(document: Document): Element | null {
  const { body } = document
  const only = body?.childElementCount === 1 ? body.firstElementChild : null
  if (only?.localName !== 'pre') return null
  if (document.contentType === 'text/plain') return only
  return collapse(body.textContent ?? '') === collapse(only.textContent ?? '') && only.childElementCount === 0
    ? only
    : null
}

/**
 * Reads a plain-text document line by line: a line is a block, unless blank lines part paragraphs whose lines are
 * wrapped by hand; then the paragraph is.
 */
export function readPlainText(pre: Element): RawBlock[] {
  const blocks: RawBlock[] = []
  for (const node of pre.childNodes) {
    if (node.nodeType !== 3) continue
    const text = node as Text
    for (const { from, to } of paragraphs(text.data)) blocks.push(blockOf(pre, text, from, to))
  }
  return blocks
}

/** Start and end offsets of the paragraphs of a text. */
function paragraphs(data: string): { from: number; to: number }[] {
  const lines = [...data.matchAll(/[^\r\n]+/g)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
  if (!isWrapped(data)) return lines
  const result: { from: number; to: number }[] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (last && !/\n\s*\n/.test(data.slice(last.to, line.from))) last.to = line.to
    else result.push({ ...line })
  }
  return result
}

/** Whether the text has blank lines between paragraphs, and inside them lines of about one length. */
function isWrapped(data: string): boolean {
  const groups = data
    .split(/\r?\n[ \t]*\r?\n/)
    .map((group) => group.split(/\r?\n/).filter((line) => line.trim() !== ''))
  const inner = groups.flatMap((group) => group.slice(0, -1))
  if (groups.length < 2 || inner.length < 3) return false
  return inner.filter((line) => line.length >= WRAP_FROM && line.length <= WRAP_TO).length >= inner.length * 0.8
}

function blockOf(pre: Element, node: Text, from: number, to: number): RawBlock {
  const pieces: RawBlock['pieces'] = []
  let text = ''
  for (const match of node.data.slice(from, to).matchAll(/\S+(?:\s\S+)*/g)) {
    if (text !== '') text += ' '
    pieces.push({ node, from: from + match.index, length: match[0].length, at: text.length })
    text += match[0].replace(/\s/g, ' ')
  }
  return {
    kind: 'paragraph',
    level: 0,
    text,
    links: [],
    styles: [],
    emphasised: 0,
    afterMedia: false,
    element: pre,
    pieces,
  }
}
