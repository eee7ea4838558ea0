import { inlineParts } from '../ui/inlineParts.ts'
import type { Linked } from '../ui/linkedStretch.ts'
import { escapeInline, runsMarkdown } from './markdownRuns.ts'

/** A text with its links and styles as Markdown, that begins a line. */
export function inline(linked: Linked): string {
  const parts = inlineParts(linked).map(({ href, runs }, index, all) => {
    const words = runsMarkdown(runs)
    if (href !== '') return `[${words}](${encodeBrackets(href)})`
    // A link behind an exclamation mark would be a picture.
    return index < all.length - 1 ? words.replace(/!$/, '\\!') : words
  })
  return escapeLineStarts(parts.join(''))
}

/** Keeps the page's own characters from being read as Markdown, where they could be. */
export function escapeText(text: string): string {
  return escapeLineStarts(escapeInline(text))
}

/** What makes a heading, a list or a rule of a line is that only at its start; of a number it is the mark after it. */
function escapeLineStarts(text: string): string {
  return text
    .replace(/^(\s*)(#{1,6}|[+-])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*)([-=]+\s*)$/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
}

/** Brackets and spaces would end the address early. */
function encodeBrackets(href: string): string {
  return href.replace(/[()\s<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
