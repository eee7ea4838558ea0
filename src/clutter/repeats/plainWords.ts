import { letterRuns, opensUpperCase } from '../../article/text/characters.ts'
import type { Block } from '../../article/types.ts'

/**
 * Tells whether a word stands somewhere in a body without a capital letter: then it is no name where it opens a sentence.
 * The words are gathered when first asked for.
 */
export function plainWordsOf(body: Block[]): (word: string) => boolean {
  let plain: Set<string> | undefined
  return (word) => {
    plain ??= new Set(body.flatMap(({ text }) => letterRuns(text).filter((run) => !opensUpperCase(run))))
    return plain.has(word)
  }
}
