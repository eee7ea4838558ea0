import { letterRuns } from './characters.ts'
import { fold } from './normalise.ts'

/** Words of a byline beside the name and the numbers of its date: "by", a month, a weekday, "updated". */
const MOST_OTHER_WORDS = 4

/**
 * Whether a line says who wrote the story, and perhaps when, and no more.
 * @param byline the authors as the page states them; '' says no line does.
 */
export function isByline(text: string, byline: string): boolean {
  const names = new Set(letterRuns(fold(byline)))
  const words = letterRuns(fold(text))
  const others = words.filter((word) => !names.has(word) && !/\d/.test(word))
  const named = new Set(words.filter((word) => names.has(word) && word.length > 1))
  return named.size >= Math.min(2, names.size) && named.size > 0 && others.length <= MOST_OTHER_WORDS
}
