import { firstLetterOrDigit, opensLowerCase } from '../../article/text/characters.ts'

/** Whether the words of a link begin with a small letter, where their script has any. */
export function isPhrase(anchor: string): boolean {
  return opensLowerCase(anchor.slice(firstLetterOrDigit(anchor)))
}

/** Whether the script of a link's words tells capital letters from small ones. */
export function hasCase(anchor: string): boolean {
  return anchor.toLowerCase() !== anchor.toUpperCase()
}
