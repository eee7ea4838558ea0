import { type InlineRun, runsByStyle } from '../ui/inlineParts.ts'

/** Keeps the page's own characters from being read as Markdown inside a line, where they could be. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>]|~(?=~)|&(?=#?\w+;)/g, '\\$&')
}

const MARKS = { strong: '**', em: '*' } as const

/**
 * Words with their styles as Markdown. Bold and italic are written where CommonMark reads them as such and left off
 * elsewhere, so that no mark is ever read as a character of the text.
 */
export function runsMarkdown(runs: InlineRun[]): string {
  return emphasised(runs, ['strong', 'em'])
}

function emphasised(runs: InlineRun[], [style, ...inner]: ('strong' | 'em')[]): string {
  if (!style) return runs.map(wordsOf).join('')
  let result = ''
  let after = 0
  for (const { has, runs: group } of runsByStyle(runs, style)) {
    const before = runs[after - 1]?.text.at(-1) ?? ''
    after += group.length
    const words = emphasised(group, inner)
    const all = has ? marked(words, MARKS[style], before, runs[after]?.text[0] ?? '') : words
    // Two marks that touch would be read as one.
    result += ENDS_IN_MARK.test(result) && all.startsWith('*') ? emphasised(group, []) : all
  }
  return result
}

const ENDS_IN_MARK = /(?<!\\)\*$/

/** The words between marks, which stand right at the words; as they are where the marks would not be read as such. */
function marked(words: string, mark: string, before: string, after: string): string {
  const core = words.trim()
  const lead = words.slice(0, words.indexOf(core))
  const tail = words.slice(lead.length + core.length)
  const opens = core !== '' && (lead !== '' || flanks(before, core[0]!))
  return opens && (tail !== '' || flanks(after, core.at(-1)!)) ? `${lead}${mark}${core}${mark}${tail}` : words
}

/** CommonMark 6.2: beside a sign a mark is read as one only where white space or a sign stands on its other side. */
function flanks(outside: string, inside: string): boolean {
  return !SIGN.test(inside) || outside === '' || /\s/.test(outside) || SIGN.test(outside)
}

const SIGN = /[\p{P}\p{S}]/u

function wordsOf({ text, styles }: InlineRun): string {
  const words = styles.includes('code') ? codeSpan(text) : escapeInline(text)
  // Markdown has no marks of its own for these two.
  const outer = styles.filter((style) => style === 'sub' || style === 'sup')
  return outer.reduceRight((inner, style) => `<${style}>${inner}</${style}>`, words)
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
