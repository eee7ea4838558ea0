import { opensWithDigit } from '../../article/text/characters.ts'
import { primaryTag } from '../../article/text/primaryTag.ts'
import { words } from '../../article/text/words.ts'
import * as data from './numberWords.json' with { type: 'json' }

/**
 * Whether a word is a number in a language, in digits or spelt out: “12”, “twelve”.
 * @param language BCP 47 tag; of one without a list, only digits count.
 */
export function numbersIn(language: string): (word: string) => boolean {
  let spelt: ReadonlySet<string> | undefined
  return (word) => {
    if (opensWithDigit(word)) return true
    const lists: Record<string, string> = data.words
    spelt ??= new Set(words(lists[primaryTag(language)] ?? ''))
    return spelt.has(word)
  }
}
