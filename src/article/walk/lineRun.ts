import type { Piece } from '../sources.ts'
import type { Link, StyledStretch, TextStyle } from '../types.ts'

/** The text of a block while it is being gathered. */
export interface LineRun {
  text: string
  /** Its last character; asking the text itself would put a long one together anew after each stretch. */
  last: string
  links: Link[]
  styles: StyledStretch[]
  /** Of them, those that the last text stands in. */
  lastStyles: StyledStretch[]
  pieces: Piece[]
  emphasised: number
  /** The anchor that the last link came from: text of one anchor in several nodes is one link. */
  anchor: Element | null
}

export function newRun(): LineRun {
  return { text: '', last: '', links: [], styles: [], lastStyles: [], pieces: [], emphasised: 0, anchor: null }
}

/** What the elements around a text node say of it. */
interface Inherited {
  link: HTMLAnchorElement | null
  emphasis: boolean
  styles: readonly TextStyle[]
  /** White space is kept as written, as in `<pre>`. */
  keepLines: boolean
}

/**
 * Adds a text node to the run as CSS would show it: white space collapsed, none at the start.
 * @returns whether the node held any visible text.
 */
export function addText(run: LineRun, node: Text, { link, emphasis, styles, keepLines }: Inherited): boolean {
  const before = run.text.length
  let start = -1
  for (const { from, to, spaced } of keepLines ? [{ from: 0, to: node.length, spaced: false }] : stretches(node.data)) {
    if (spaced) addSpace(run)
    if (to === from) continue
    if (start < 0) start = run.text.length
    const stretch = node.data.slice(from, to)
    run.pieces.push({ node, from, length: to - from, at: run.text.length })
    append(run, keepLines ? stretch : stretch.replace(/\s/g, ' '))
  }
  if (start < 0) return false
  if (emphasis) run.emphasised += run.text.length - before
  if (link) addLink(run, link, start)
  addStyles(run, styles, start)
  return true
}

/** Parts the cells of a table row, which stand in one block, by so many bars; between two bars a cell is empty. */
export function separateCells(run: LineRun, bars: number): void {
  run.lastStyles = []
  for (let bar = 0; bar < bars; bar++) {
    if (run.text === '' || run.text.endsWith(BAR)) append(run, BAR)
    else replaceEnd(run, BAR)
  }
}

const BAR = ' | '

/** Ends a line, as `<br>` does. */
export function breakLine(run: LineRun): void {
  replaceEnd(run, '\n')
}

function replaceEnd(run: LineRun, end: string): void {
  run.text = run.text.trimEnd()
  append(run, end)
}

function append(run: LineRun, text: string): void {
  run.text += text
  run.last = text.at(-1)!
}

function addSpace(run: LineRun): void {
  if (run.text !== '' && !/\s/.test(run.last)) append(run, ' ')
}

function addLink(run: LineRun, anchor: HTMLAnchorElement, start: number): void {
  const end = /\s/.test(run.last) ? run.text.trimEnd().length : run.text.length
  const last = run.links.at(-1)
  if (last && run.anchor === anchor) last.end = end
  else run.links.push({ start, end, href: anchor.href, rel: (anchor.getAttribute('rel') ?? '').toLowerCase() })
  run.anchor = anchor
}

/** Text of one style in several nodes, with at most a space between them, is one stretch. */
function addStyles(run: LineRun, styles: readonly TextStyle[], start: number): void {
  const end = run.text.length
  run.lastStyles = styles.map((style) => {
    const last = run.lastStyles.find((stretch) => stretch.style === style)
    if (last) return Object.assign(last, { end })
    const stretch = { start, end, style }
    run.styles.push(stretch)
    return stretch
  })
}

/** White space that collapses, and characters that only say where a line may break. */
const GAP = /[\s\u00ad\u200b\u2060]{2,}|[\u00ad\u200b\u2060]|\s$/g

/**
 * Stretches of a text node that show as they are written: parted where white space collapses, at its start and at every
 * run of it, and at invisible break marks, which are left out. An empty last stretch stands for white space at the end.
 */
function stretches(data: string): { from: number; to: number; spaced: boolean }[] {
  const result: { from: number; to: number; spaced: boolean }[] = []
  let from = data.length - data.trimStart().length
  let spaced = from > 0
  for (const { 0: gap, index } of data.matchAll(GAP)) {
    if (index < from) continue
    if (index > from) {
      result.push({ from, to: index, spaced })
      spaced = false
    }
    from = index + gap.length
    spaced ||= /\s/.test(gap)
  }
  if (from < data.length || spaced) result.push({ from, to: data.length, spaced })
  return result
}
