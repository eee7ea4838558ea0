import { opensLowerCase } from '../../article/text/characters.ts'
import { cueAt } from '../cues.ts'
import { callOdds } from './callOdds.ts'
import { clickAtStart, clicks, pointerAtEnd } from './pointers.ts'
import { promptAlone } from './promptAlone.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { speaksToReaders } from './speaksToReaders.ts'

/**
 * What stands in brackets and asks the reader to read, see or get something else, though no link may tell: it opens or
 * ends by pointing (“click here”; “here” only behind a cue or as a link), or asks as a line without a link does.
 * @param isLinked whether its last words are a link to the own site.
 * @returns the words that ask, or null.
 */
export function asksInBrackets(text: string, isLinked: boolean): string | null {
  if (opensLowerCase(text)) return null
  const cue = cueAt(text)
  const pointer = pointerAtEnd(text)
  const isCued = cue?.kind === 'story' || cue?.kind === 'video'
  // “See also the report of 2019” names a source; “see also our report” does not.
  if (isCued && (pointer !== '' || (!cue.weak && speaksToReaders(text, '')))) return cue.text
  if (pointer !== '' && (isLinked || clicks(pointer))) return pointer
  const clicked = clickAtStart(text)
  if (clicked) return clicked
  // As strictly as the sentences around it are judged, unless all of it sounds like a call.
  const foreign = callOdds(text) >= limits.atEnd
  const alone = { text, links: [], story: true, odds: 1, kind: 'paragraph' as const }
  return promptAlone(alone, { foreign, asks: foreign })?.text ?? null
}
