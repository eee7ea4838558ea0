import lineCues from './lineCues.json' with { type: 'json' }
import { fold } from './normalise.ts'
import { words } from './words.ts'

/** A line that says whose a picture is has at most so many words. */
const MOST_WORDS = 8

const CREDITS = new Set(lineCues.groups.credit)

/** Whether a line without a link credits a picture or a source, and says no more: “Photo: …”. */
export function isCredit({ text, links }: { text: string; links: readonly unknown[] }): boolean {
  const label = /^[\p{L}\p{M} -]{2,20}(?=\s?[:：©])/u.exec(text)?.[0]
  if (links.length > 0 || label === undefined || words(text).length > MOST_WORDS || /[.!?]$/.test(text)) return false
  return fold(label)
    .split(' ')
    .some((word) => CREDITS.has(word))
}
