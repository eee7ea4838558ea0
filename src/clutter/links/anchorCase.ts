import { firstLetterOrDigit, opensLowerCase } from '../../article/text/characters.ts'

/** Whether the words of a link begin with a small letter, where their script has any. */
export function isPhrase(anchor: string): boolean {
  return opensLowerCase(anchor.slice(firstLetterOrDigit(anchor)))
}

/** Whether the script of a link's words tells capital letters from small ones. */
export function hasCase(anchor: string): boolean {
  return anchor.toLowerCase() !== anchor.toUpperCase()
}

/** Whether a capital letter marks a link's words as a name; in German each noun has one, and no letter tells. */
export function isMarkedName(anchor: string, marksNames: boolean): boolean {
  return marksNames && hasCase(anchor) && !isPhrase(anchor)
}
