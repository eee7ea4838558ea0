import type { Piece } from './sources.ts'
import type { Link } from './types.ts'

/** The text of a block while it is being gathered. */
export interface LineRun {
  text: string
  links: Link[]
  pieces: Piece[]
  emphasised: number
  /** The anchor that the last link came from: text of one anchor in several nodes is one link. */
  anchor: Element | null
}

export function newRun(): LineRun {
  return { text: '', links: [], pieces: [], emphasised: 0, anchor: null }
}

/** What the elements around a text node say of it. */
interface Surroundings {
  link: HTMLAnchorElement | null
  emphasis: boolean
  /** White space is kept as written, as in `<pre>`. */
  keepLines: boolean
}

/**
 * Adds a text node to the run as CSS would show it: white space collapsed, none at the start.
 * @returns whether the node held any visible text.
 */
export function addText(run: LineRun, node: Text, { link, emphasis, keepLines }: Surroundings): boolean {
  const before = run.text.length
  let start = -1
  for (const { from, to } of keepLines ? [{ from: 0, to: node.length }] : stretches(node.data)) {
    if (from > 0) addSpace(run)
    if (to === from) continue
    if (start < 0) start = run.text.length
    const stretch = node.data.slice(from, to)
    run.pieces.push({ node, from, length: to - from, at: run.text.length })
    run.text += keepLines ? stretch : stretch.replace(/\s/g, ' ')
  }
  if (start < 0) return false
  if (emphasis) run.emphasised += run.text.length - before
  if (link) addLink(run, link, start)
  return true
}

/** Parts the cells of a table row, which stand in one block. */
export function separateCell(run: LineRun): void {
  if (!run.text.endsWith(' | ')) run.text = `${run.text.trimEnd()} | `
}

function addSpace(run: LineRun): void {
  if (run.text !== '' && !/\s$/.test(run.text)) run.text += ' '
}

function addLink(run: LineRun, anchor: HTMLAnchorElement, start: number): void {
  const end = run.text.trimEnd().length
  const last = run.links.at(-1)
  if (last && run.anchor === anchor) last.end = end
  else run.links.push({ start, end, href: anchor.href, rel: (anchor.getAttribute('rel') ?? '').toLowerCase() })
  run.anchor = anchor
}

/**
 * Stretches of a text node that show as they are written: parted where white space collapses, at its start and at every
 * run of it. An empty last stretch stands for white space at the end.
 */
function stretches(data: string): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = []
  let from = data.length - data.trimStart().length
  for (const { 0: gap, index } of data.matchAll(/\s{2,}|\s$/g)) {
    if (index < from) continue
    if (index > from) result.push({ from, to: index })
    from = index + gap.length
  }
  if (from < data.length || from > 0) result.push({ from, to: data.length })
  return result
}
