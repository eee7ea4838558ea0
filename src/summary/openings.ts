import { primaryTag } from '../article/text/primaryTag.ts'
import { words } from '../article/text/words.ts'
import * as openings from './openings.json' with { type: 'json' }

/** How a sentence opens, where its language is known. */
export interface Opening {
  /** With a word that points back. */
  pronoun: boolean
  /** With "I", "we", "you". */
  person: boolean
  /** With a word that goes on from what was said. */
  conjunction: boolean
}

/** Asks of sentences in one language (BCP 47 tag, '' counts as English) how they open. */
export function openingsIn(language: string): (sentence: string) => Opening {
  const primary = primaryTag(language)
  const pronouns = openersOf(openings.pronouns, primary)
  const persons = openersOf(openings.persons, primary)
  const conjunctions = openersOf(openings.conjunctions, primary)
  return (sentence) => {
    const list = words(sentence.slice(0, 40))
    return {
      pronoun: opensWith(list, pronouns),
      person: opensWith(list, persons),
      conjunction: opensWith(list, conjunctions),
    }
  }
}

function openersOf(byLanguage: Record<string, string>, primary: string): (readonly string[])[] {
  // Split as text is, so that a word of two characters in Chinese is two words here as there.
  return (byLanguage[primary] ?? '').split(' ').flatMap((one) => (one ? [words(one)] : []))
}

function opensWith(list: readonly string[], openers: (readonly string[])[]): boolean {
  return openers.some((opener) => opener.every((word, i) => list[i] === word))
}
