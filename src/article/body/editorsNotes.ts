import { fold } from '../text/normalise.ts'
import { linkShare, MOSTLY_LINKED, readsAsSentence } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import * as notes from './editorsNotes.json' with { type: 'json' }

/** What stands between the label and what it says: a mark, or a date and a colon. */
const AFTER_LABEL = /^(?:\s?[:：—–)\]】」]|\.\s|\s-\s|[\s,(（]{1,2}[^:：]{0,30}\d[^:：]{0,20}[:：])/

let labels: string[] | undefined
let openings: string[] | undefined
let signed: Set<string> | undefined
let renamed: { opens: string[]; says: string[] }[] | undefined

/** So many characters of a note have said that names were changed; what is further on is a story about names. */
const LEADING = 60

/** Whether a paragraph says that and what was corrected or that names were changed, or speaks for the editors. */
export function isEditorsNote(block: Pick<RawBlock, 'text' | 'links'>): boolean {
  if (linkShare(block) >= MOSTLY_LINKED) return false
  const folded = fold(block.text)
  if (isSigned(folded)) return true
  if (!readsAsSentence(block.text)) return false
  const text = folded.replace(/^[^\p{L}]+/u, '')
  labels ??= Object.values(notes.labels).flat().map(fold)
  openings ??= Object.values(notes.openings).flat().map(fold)
  // “Update, 16:40: in an earlier version …”
  const behindLabel = /^.{1,40}?[:：]\s+/u.exec(text)?.[0].length ?? 0
  if (openings.some((opening) => text.startsWith(opening) || text.startsWith(opening, behindLabel))) return true
  const isLabelled = (label: string, at: number) => AFTER_LABEL.test(text.slice(at + label.length))
  if (isOfNames(text) || labels.some((label) => text.startsWith(label) && isLabelled(label, 0))) return true
  // When it was corrected may stand before: “本報9月7日上午11時更正:…”.
  const dated = DATED.exec(text)?.[0].length
  return dated !== undefined && labels.some((label) => text.startsWith(label, dated) && isLabelled(label, dated))
}

/** A day or an hour, in scripts without spaces. */
const DATED = /^[\p{sc=Han}]{0,4}\d[\d\p{sc=Han}]{0,14}[日時时分午]/u

/** Whether a folded text stands in brackets and ends with the word of who wrote it behind a dash: “(Her name is known to us. - Ed.)” */
function isSigned(text: string): boolean {
  const signature = /^[[(（].*\s?[-–—]\s?([^-–—]{2,20}?)\.?\s*[\])）]$/u.exec(text)?.[1]
  if (!signature) return false
  signed ??= new Set(Object.values(notes.signed).flat().map(fold))
  return signed.has(signature)
}

/** Whether a folded text begins by saying that names were changed. */
function isOfNames(text: string): boolean {
  renamed ??= Object.values(notes.renamed).map(({ opens, says }) => ({ opens: opens.map(fold), says: says.map(fold) }))
  const begin = text.slice(0, LEADING)
  return renamed.some(
    ({ opens, says }) => opens.some((words) => begin.startsWith(words)) && says.some((words) => begin.includes(words)),
  )
}
