import { letterRuns, opensLowerCase } from '../../article/text/characters.ts'
import type { Block } from '../../article/types.ts'

/** A mark that no sentence begins with. */
const AMID = /^[.,;:)，、。；：）،؛]/

/** Whether a sentence that the one block begins is gone on with in the other, as around a link that a page sets on its own line. */
export function goesOn(before: Block | undefined, after: Block | undefined): boolean {
  if (!before || !after || !(opensLowerCase(after.text) || AMID.test(after.text))) return false
  return before.text.endsWith(',') || letterRuns(before.text.slice(-1)).length > 0
}
