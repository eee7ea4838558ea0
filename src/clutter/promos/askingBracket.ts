import { opensLowerCase } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import { type CueKind, cueAt } from '../cues.ts'
import { callOdds } from './callOdds.ts'
import { clickAtStart, clicks, pointerAtEnd } from './pointers.ts'
import { promptAlone } from './promptAlone.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { speaksOfUs } from './siteNames.ts'
import { speaksOfRecord } from './speaksOfRecord.ts'
import { speaksToReaders } from './speaksToReaders.ts'

/**
 * What stands in brackets and asks the reader to read, see or get something else, though no link may tell: it opens or
 * ends by pointing (“click here”; “here” only behind a cue or as a link), or asks as a line without a link does.
 * @param isLinked whether its last words are a link to the own site.
 * @param language BCP 47 tag of the text, or '' when unknown.
 * @returns the words that ask, or null.
 */
export function asksInBrackets(text: string, isLinked: boolean, language: string): string | null {
  if (opensLowerCase(text)) return null
  const cue = cueAt(text)
  const pointer = pointerAtEnd(text)
  const isCued = cue?.kind === 'story' || cue?.kind === 'video'
  // “See also the report of 2019” names a source; “see also our report” does not.
  if (isCued && (pointer !== '' || (!cue.weak && speaksToReaders(text, '')))) return cue.text
  if (isCued && PAGE.test(text) && speaksOfUs(text, language)) return cue.text
  if (pointer !== '' && (isLinked || clicks(pointer))) return pointer
  const clicked = clickAtStart(text)
  if (clicked) return clicked
  // As strictly as the sentences around it are judged, unless all of it sounds like a call.
  const odds = callOdds(text)
  const foreign = odds >= limits.atEnd
  const alone = { text, links: [], story: true, odds: 1, kind: 'paragraph' as const }
  const prompt = promptAlone(alone, { foreign, asks: foreign })
  if (prompt) return prompt.text
  if (words(text).length < limits.leastWords) return null
  if (isLinked && odds >= limits.linkedBracket && !text.includes('"') && !speaksOfUs(text, language)) {
    return speaksOfRecord(text) ? null : text
  }
  // Who writes “we” in brackets may tell of themselves: only a word for reading on, and a link or a title, make it a call.
  if (speaksOfUs(text, language))
    return odds >= limits.ofUsInBrackets && (isLinked || TITLE.test(text)) && holdsCue(text) ? text : null
  return odds >= limits.inBrackets && !text.includes('"') ? text : null
}

/** Whether one of the words begins a cue for stories, series or videos. */
function holdsCue(text: string): boolean {
  return [...text.matchAll(WORD)].some(({ index }) => SENDS.has(cueAt(text.slice(index))?.kind ?? 'ad'))
}

const WORD = /(?<![\p{L}\p{M}])\p{L}/gu
const SENDS = new Set<CueKind>(['story', 'series', 'video'])

/** A page of the printed paper. */
const PAGE =
  /\b(?:pages?|pp?\.|seiten?|página|pág\.|pagina|pag\.|sida|side|sivu|strona|str\.|sayfa|стр\.|стор\.)\s*[A-Z]?\d{1,3}\b|[A-Z]?\d{1,2}[面版]/iu

/** A title in quotation marks. */
const TITLE = /[“„«「『《][^“”„«»「」『』《》]{4,}[”“»」』》]/u
