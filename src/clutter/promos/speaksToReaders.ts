import { letterRuns } from '../../article/text/characters.ts'
import { primaryTag } from '../../article/text/primaryTag.ts'
import { remember } from '../../article/text/remember.ts'
import * as data from './promptPhrases.json' with { type: 'json' }

/**
 * Whether a line speaks to its readers: it calls out, or says “you” or “our”.
 * @param language BCP 47 tag, or '' when unknown: then in any language.
 */
export function speaksToReaders(text: string, language: string): boolean {
  if (/[!！]/.test(text)) return true
  const { calls, readers } = wordsIn(language)
  if (calls.some((call) => text.includes(call))) return true
  // “Sie” is who is spoken to where it does not open the line, and “US” is no “us”.
  const [first = '', ...runs] = letterRuns(text)
  const isReader = (run: string) => readers.has(run) || (readers.has(run.toLowerCase()) && run !== run.toUpperCase())
  return readers.has(first.toLowerCase()) || runs.some(isReader)
}

const wordsIn = remember((language: string) => ({
  calls: listOf(data.calls, language),
  readers: new Set(listOf(data.readers, language)),
}))

/** The words for one language, or for all where that is ''. */
function listOf(words: Record<string, string>, language: string): string[] {
  const lists = language === '' ? Object.values(words) : [words[primaryTag(language)] ?? '']
  return lists.flatMap((list) => list.split(' ')).filter((word) => word !== '')
}
