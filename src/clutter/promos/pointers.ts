import { primaryTag } from '../../article/text/primaryTag.ts'
import { words } from '../../article/text/words.ts'
import * as data from '../links/promptWords.json' with { type: 'json' }
import { unaccented, unaccentedAll } from '../unaccented.ts'

// Words that only point: “here”, “click here”, “learn more”.

let pointers: string[] | undefined

/** Whether words that point say to click, by which nobody tells where something stands. */
export function clicks(pointer: string): boolean {
  return data.clicks.some((stem) => pointer.includes(stem))
}

/** The words that say to click and open the text, if any. */
export function clickAtStart(text: string): string | undefined {
  const opening = unaccented(text)
  return pointersKnown().find((one) => clicks(one) && opening.startsWith(one))
}

/** The longest word or words that point and end the text; '' for none. */
export function pointerAtEnd(text: string): string {
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
