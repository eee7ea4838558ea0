import * as cues from './lineCues.json' with { type: 'json' }
import { LOOKED_AT } from './lineWords.ts'
import type { TextMeasure } from './measureText.ts'

/** Groups of words that lines of one sort are made of. */
const GROUPS = Object.keys(cues.groups)

/** What the words and the form of a line say of it, by name, in the order of the values. */
export const LINE_SIGNS = [
  ...GROUPS.map((group) => `words of ${group}`),
  'address',
  'bars and bullets',
  'opens with a mark',
  'short words',
  'capitalised words',
]

const GROUPS_OF_WORD = new Map<string, number[]>()
for (const [group, words] of Object.values(cues.groups).entries()) {
  for (const word of words) GROUPS_OF_WORD.set(word, [...(GROUPS_OF_WORD.get(word) ?? []), group])
}

/** Adds the signs of one line to `x`, each 0–1. */
export function pushLineSigns(x: number[], text: string, words: string[], { folded }: TextMeasure): void {
  const found = GROUPS.map(() => 0)
  let short = 0
  for (const word of words) {
    for (const group of GROUPS_OF_WORD.get(word) ?? []) found[group]!++
    if (word.length <= 3) short++
  }
  // A few words that are all cues say more than as many cues in a sentence.
  for (const count of found) x.push(count === 0 ? 0 : (count + 0.5) / (words.length + 2))
  const start = folded.slice(0, LOOKED_AT)
  const capitalised = text.slice(0, LOOKED_AT).match(/(^|\s)[A-ZÀ-ÞΑ-ΩА-Я]/g)?.length ?? 0
  x.push(
    /https?:|www\.|\.com\b|@\w/.test(start) ? 1 : 0,
    Math.min(1, (start.match(/[|•·›»→▶►]/g)?.length ?? 0) / 3),
    /^[!#%&*+,\-./:;<=>@\\^_`{|}~§©®°±·×÷–—†-‧←-⟿⬀-⯿]/.test(text) ? 1 : 0,
    words.length === 0 ? 0 : short / words.length,
    words.length === 0 ? 0 : Math.min(1, capitalised / words.length),
  )
}
