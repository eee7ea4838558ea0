import { opensLowerCase } from '../article/characters.ts'
import { primaryTag } from '../article/primaryTag.ts'
import { words } from '../article/words.ts'
import { cueAt } from './cues.ts'
import { promptAlone } from './promptAlone.ts'
import * as data from './promptWords.json' with { type: 'json' }
import { speaksToReaders } from './speaksToReaders.ts'
import { unaccented, unaccentedAll } from './unaccented.ts'

let pointers: string[] | undefined

/**
 * What stands in brackets and asks the reader to read, see or get something else, though no link may tell: it opens or
 * ends by pointing (“click here”; “here” only behind a cue or as a link), or asks as a line without a link does.
 * @param isLinked whether its last words are a link to the own site.
 * @returns the words that ask, or null.
 */
export function asksInBrackets(text: string, isLinked: boolean): string | null {
  if (opensLowerCase(text)) return null
  const cue = cueAt(text)
  const pointer = pointerAtEnd(text)
  const isCued = cue?.kind === 'story' || cue?.kind === 'video'
  // “See also the report of 2019” names a source; “see also our report” does not.
  if (isCued && (pointer !== '' || (!cue.weak && speaksToReaders(text, '')))) return cue.text
  if (pointer !== '' && (isLinked || clicks(pointer))) return pointer
  const opening = unaccented(text)
  const clicked = pointersKnown().find((one) => clicks(one) && opening.startsWith(one))
  if (clicked) return clicked
  // As strictly as the sentences around it are judged.
  return promptAlone({ text, links: [], story: true, odds: 1, kind: 'paragraph' })?.text ?? null
}

/** Whether words that point say to click, by which nobody tells where something stands. */
function clicks(pointer: string): boolean {
  return data.clicks.some((stem) => pointer.includes(stem))
}

/** The longest word or words that point and end the text; '' for none. */
function pointerAtEnd(text: string): string {
  const said = ` ${unaccented(text).replace(/[\s.!…。]+$/u, '')}`
  return pointersKnown()
    .filter((one) => said.endsWith(` ${one}`))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '')
}

/**
 * Whether the last word of a text points: “You can hear it here.” Words are compared with their accents (“här”, “har”), and
 * what is another word in other languages (“her”, “qui”) points in its own only.
 */
export function endsPointing(text: string, language: string): boolean {
  const last = words(text).at(-1) ?? ''
  const own: Record<string, string[]> = data.pointsOnlyIn
  return data.pointers.includes(last) && (own[last]?.includes(primaryTag(language)) ?? true)
}

/** Whether one of the first words of a text points: “Read here how …”. */
export function opensPointing(text: string): boolean {
  const said = unaccented(text).split(/\s+/).slice(0, OPENING)
  return pointersKnown().some((one) => said.includes(one))
}

/** So many words open a sentence. */
const OPENING = 3

function pointersKnown(): string[] {
  pointers ??= unaccentedAll(data.pointers)
  return pointers
}
