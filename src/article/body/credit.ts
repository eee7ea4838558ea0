import { isBeyondLatin, letterRuns, opensUpperCase } from '../text/characters.ts'
import { fold } from '../text/normalise.ts'
import { readsAsSentence } from '../walk/structure.ts'
import * as lineCues from './lineCues.json' with { type: 'json' }

/** A line that says whose a picture is has at most so many characters. */
const LONGEST = 60

const CREDITS = new Set(lineCues.groups.credit)
/** In scripts whose words are not parted they are looked for as part of the text, as lineCues.json says. */
const PARTS = lineCues.groups.credit.filter(isBeyondLatin)

/** Whether a line without a link credits a picture or a source, and says no more: “Photo: …”. */
export function isCredit({ text, links }: { text: string; links: readonly unknown[] }): boolean {
  if (links.length > 0 || text.length > LONGEST || readsAsSentence(text)) return false
  const label = fold(/^[\p{L}\p{M} -]{2,20}(?=\s?[:：©])/u.exec(text)?.[0] ?? '')
  return label.split(' ').some((word) => CREDITS.has(word)) || PARTS.some((part) => label.includes(part))
}

/** A line that says whose the text is has at most so many characters. */
const LONGEST_RIGHTS = 120
/** The sign, or the word with its year right behind it: “Copyright law of 1976 …” tells of it. */
const RIGHTS =
  /^(?:©|(?:[Cc]opyright\s*)?\([Cc]\)\s*(?=(?:19|20)\d\d\b)|[Cc]opyright\s*©|[Cc]opyright\s+(?=(?:19|20)\d\d\s))/u
const RESERVED = new RegExp(lineCues.reserved.join('|'), 'giu')
/** Words of so many letters join those of a name. */
const JOINS = 3

/**
 * Whether a line says who holds the rights in the text and no more, as sites put one below each story: “Copyright 2026 The
 * Courier. All rights reserved.” What is told of rights has words that are no names.
 */
export function holdsRights(text: string): boolean {
  const mark = text.length <= LONGEST_RIGHTS ? RIGHTS.exec(text)?.[0] : undefined
  if (mark === undefined) return false
  const runs = letterRuns(text.slice(mark.length).replace(RESERVED, ''))
  return runs.some(opensUpperCase) && runs.every((run) => opensUpperCase(run) || run.length <= JOINS || /^\d/.test(run))
}
