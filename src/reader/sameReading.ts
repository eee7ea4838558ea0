import { isSamePage } from '../extension/storyAddress.ts'
import type { CleanBlock, Reading } from '../reading.ts'

/**
 * Whether two readings are of one article. It may have changed a little meanwhile, or be named by another address, as a
 * site does that names what it was scrolled to.
 */
export function isSameArticle(a: Reading, b: Reading): boolean {
  const [one, other] = [a.article, b.article]
  return (isSamePage(one.url, other.url) && one.title === other.title) || textOf(a.clean) === textOf(b.clean)
}

function textOf(clean: CleanBlock[]): string {
  return clean.map(({ text }) => text).join('\n')
}

/**
 * A later reading of the same article, or of it what has changed: what is still the same object is neither drawn anew nor
 * begun anew by who reads it aloud.
 */
export function unlessSame(before: Reading, next: Reading): Reading {
  if (isAlike(drawnOf(before), drawnOf(next))) return before
  return isAlike(before.clean, next.clean) ? { ...next, clean: before.clean } : next
}

/** All that a reader sees of a reading, and asks the page for by its number or name. */
function drawnOf({ article: { body, url, ...head }, ...rest }: Reading): unknown {
  return { head, ...rest }
}

function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
