/** Finds these phrases as stretches of a text, the longest first. */
export function anyOf(phrases: Iterable<string>): RegExp {
  return new RegExp(alternatives(phrases), 'gu')
}

/** The source of an expression for any of these phrases, the longest first. */
export function alternatives(phrases: Iterable<string>): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length)
  return longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
}

/** The text with all changed but the stretches that are kept. */
export function changeBetween(text: string, kept: RegExp, change: (text: string) => string): string {
  let result = ''
  let at = 0
  for (const { 0: stretch, index } of text.matchAll(kept)) {
    result += change(text.slice(at, index)) + stretch
    at = index + stretch.length
  }
  return result + change(text.slice(at))
}
