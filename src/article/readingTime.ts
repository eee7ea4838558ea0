import { countWords } from './text/words.ts'

/** Silent reading of non-fiction, words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238
/** Characters a minute in scripts without spaces; Chinese silent reading in the same review, 260 words of 1.5–2 characters. */
const CHARACTERS_A_MINUTE = 450

/** Minutes that a person takes to read a text, not rounded. */
export function readingMinutes(text: string): number {
  const { spaced, unspaced } = countWords(text)
  return spaced / WORDS_A_MINUTE + unspaced / CHARACTERS_A_MINUTE
}

/** Whether texts take so many minutes to read; no more of them is looked at than it needs to say so. */
export function takesMinutes(texts: Iterable<string>, least: number): boolean {
  let minutes = 0
  for (const text of texts) {
    minutes += readingMinutes(text)
    if (minutes >= least) return true
  }
  return minutes >= least
}
