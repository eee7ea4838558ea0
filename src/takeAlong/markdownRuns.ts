import type { TextStyle } from '../reading.ts'
import { type InlineRun, runsByStyle } from '../ui/inlineParts.ts'

/** Keeps the page's own characters from being read as Markdown inside a line, where they could be. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>]|~(?=~)|&(?=#?\w+;)/g, '\\$&')
}

const MARKS = { strong: '**', em: '*' } as const

/** Runs that are bold, or in italics and not bold, or neither. */
interface Span {
  style: 'strong' | 'em' | null
  runs: InlineRun[]
}

/** What Markdown has no marks for that every reader of it knows. */
const AS_HTML: readonly TextStyle[] = ['sub', 'sup', 's']

/**
 * Words with their styles as Markdown. Bold and italic are marked where CommonMark surely reads the marks as such, and are
 * elements of HTML elsewhere, so that no mark is ever read as a character of the text.
 */
export function runsMarkdown(runs: InlineRun[]): string {
  const spans = runsByStyle(withWholeCode(runs), 'strong').flatMap(({ has, runs }): Span[] =>
    has
      ? [{ style: 'strong', runs }]
      : runsByStyle(runs, 'em').map((group) => ({ ...group, style: group.has ? 'em' : null })),
  )
  const parts: string[] = []
  let endsInMark = false
  for (const [index, { style, runs }] of spans.entries()) {
    const words = style === 'strong' ? withItalics(runs) : runs.map(wordsOf).join('')
    const before = spans[index - 1]?.runs.at(-1)?.text.slice(-2) ?? ''
    const after = spans[index + 1]?.runs[0]?.text ?? ''
    const part: string = style
      ? inStyle(words, style, !endsInMark && isApart([...before].at(-1)), isApart([...after][0]))
      : words
    endsInMark = style !== null && part.endsWith('*')
    parts.push(part)
  }
  return parts.join('')
}

/** Words in a style: in marks that stand right at them, where what is outside lets them be marks; else in an element. */
function inStyle(words: string, style: 'strong' | 'em', isFreeBefore: boolean, isFreeAfter: boolean): string {
  const core = words.trim()
  if (core === '') return words
  const lead = words.slice(0, words.indexOf(core))
  const tail = words.slice(lead.length + core.length)
  const isMarked = (isFreeBefore || lead !== '') && (isFreeAfter || tail !== '')
  const [open, close] = isMarked ? [MARKS[style], MARKS[style]] : [`<${style}>`, `</${style}>`]
  return lead + open + core + close + tail
}

/** CommonMark 6.2: beside white space, a sign or the end a mark is one whatever stands on its other side. */
function isApart(outside: string | undefined): boolean {
  return outside === undefined || (/[\s\p{P}\p{S}]/u.test(outside) && !/[*_\\]/.test(outside))
}

/** Bold words; italics in them are elements, since marks in marks depend on too much. */
function withItalics(runs: InlineRun[]): string {
  const groups = runsByStyle(runs, 'em').map((group) => {
    const words = group.runs.map(wordsOf).join('')
    return group.has ? `<em>${words}</em>` : words
  })
  return groups.join('')
}

/** Runs in which code that is set in several styles is one: a code span holds no other. */
function withWholeCode(runs: InlineRun[]): InlineRun[] {
  const result: InlineRun[] = []
  for (const { text, styles } of runs) {
    const last = result.at(-1)
    if (styles.includes('code') && last?.styles.includes('code')) {
      result[result.length - 1] = { text: last.text + text, styles: last.styles.filter((one) => styles.includes(one)) }
    } else result.push({ text, styles })
  }
  return result
}

function wordsOf({ text, styles }: InlineRun): string {
  if (styles.includes('code')) return codeSpan(text.replace(/\s*\n\s*/g, ' '))
  return styles.filter((style) => AS_HTML.includes(style)).reduceRight(tag, escapeInline(text))
}

function tag(words: string, name: TextStyle): string {
  return `<${name}>${words}</${name}>`
}

/** Ticks to stand around code: more in a row than in the code itself, which so cannot close them. */
export function ticksAround(code: string, least: number): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0)
  return '`'.repeat(Math.max(least, longest + 1))
}

function codeSpan(code: string): string {
  const ticks = ticksAround(code, 1)
  const pad = /^`|`$/.test(code) ? ' ' : ''
  return `${ticks}${pad}${code}${pad}${ticks}`
}
