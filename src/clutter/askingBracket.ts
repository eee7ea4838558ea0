import { opensLowerCase } from '../article/characters.ts'
import { words } from '../article/words.ts'
import { cueAt } from './cues.ts'
import { promptAlone } from './promptAlone.ts'
import * as data from './promptWords.json' with { type: 'json' }
import { unaccented } from './unaccented.ts'

/** “(More on this below)” leads on in the story itself; what leads elsewhere says where to. */
const LEAST_WORDS = 5

let pointers: string[] | undefined

/**
 * Whether what stands in brackets asks the reader to read, see or get something else, though no link may tell: it is a
 * sentence of its own that opens with a cue, ends by pointing (“click here”), or asks as a line without a link does.
 * @param linked whether a link in it leads to another page of the site.
 */
export function asksInBrackets(text: string, linked: boolean): boolean {
  if (opensLowerCase(text)) return false
  const cue = cueAt(text)
  const isCued = cue !== null && (cue.kind === 'story' || cue.kind === 'video')
  if (isCued && !cue.weak && words(text).length >= LEAST_WORDS) return true
  pointers ??= data.pointers.map(unaccented)
  const said = ` ${unaccented(text).replace(/[\s.!…。]+$/u, '')}`
  const pointing = pointers.filter((one) => said.endsWith(` ${one}`))
  if (pointing.some((one) => isCued || linked || one.includes(' '))) return true
  return promptAlone({ text, links: [], story: false, odds: 0, kind: 'paragraph' }) !== null
}
