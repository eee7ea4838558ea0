import { countWords } from './words.ts'

/** Silent reading of non-fiction, words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238
/** Characters a minute in scripts without spaces; Chinese silent reading in the same review, 260 words of 1.5–2 characters. */
const CHARACTERS_A_MINUTE = 450

/** Minutes that a person takes to read the texts, not rounded. */
export function readingMinutes(texts: string[]): number {
  let minutes = 0
  for (const text of texts) {
    const { spaced, unspaced } = countWords(text)
    minutes += spaced / WORDS_A_MINUTE + unspaced / CHARACTERS_A_MINUTE
  }
  return minutes
}
