import type { Linked } from '../ui/linkedStretch.ts'

/** What is raised and lowered has characters of its own (Unicode, superscripts and subscripts). */
const RAISED: Record<string, string> = Object.fromEntries(pairs('0123456789+-−=()n ', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ '))
const LOWERED: Record<string, string> = Object.fromEntries(pairs('0123456789+-−=() ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ '))

/** A text without styles, in which raised and lowered numbers are so still: “10⁶”, not “106”. */
export function unstyled({ text, styles = [] }: Linked): string {
  let result = ''
  let at = 0
  for (const { start, end, style } of styles) {
    const signs = style === 'sup' ? RAISED : style === 'sub' ? LOWERED : null
    const own = [...text.slice(start, end)].map((sign) => signs?.[sign])
    if (start < at || own.includes(undefined)) continue
    result += text.slice(at, start) + own.join('')
    at = end
  }
  return result + text.slice(at)
}

function pairs(signs: string, others: string): [string, string][] {
  const to = [...others]
  return [...signs].map((sign, index) => [sign, to[index]!])
}
