import { firstLetterOrDigit } from '../../article/text/characters.ts'
import { fold } from '../../article/text/normalise.ts'
import type { Block } from '../../article/types.ts'
import type { Prompt } from './prompts.ts'
import * as data from './tipWords.json' with { type: 'json' }

/** Such a line has at most so many characters, its question so many. By hand, on pages written to be unseen. */
const LONGEST = 200
const LONGEST_QUESTION = 80
/** So many characters behind the question say where to write. */
const LEAST_BEHIND = 8

/** What stands between the question and what it calls for. */
const QUESTION = /[?？؟;]/u

let known: Record<'mistakes' | 'news' | 'calls', string[]> | undefined

/**
 * What a line asks that wants readers to tell the newsroom of its mistakes, or of news: “Spotted a mistake? Write to us.” A
 * question opens it, or a call to tip “us”; police and helplines ask for tips too, so that news must be asked for in the site's own voice.
 * @param isOfSite whether a text says “us”, names the site or gives an address of it.
 */
export function tipLine(
  { text, kind }: Pick<Block, 'text' | 'kind'>,
  isOfSite: (text: string) => boolean,
): Prompt | null {
  if (kind !== 'paragraph' || text.length > LONGEST) return null
  const said = fold(text.slice(firstLetterOrDigit(text)))
  const opens = (words: string[]) => words.some((word) => said.startsWith(word))
  known ??= { mistakes: allOf(data.mistakes), news: allOf(data.news), calls: allOf(data.calls) }
  const question = said.search(QUESTION)
  const asks = question > 0 && question <= LONGEST_QUESTION && said.length - question > LEAST_BEHIND
  const isTip = (asks && (opens(known.mistakes) || (opens(known.news) && isOfSite(text)))) || opens(known.calls)
  return isTip ? { kind: 'call', text } : null
}

function allOf(words: Record<string, string[]>): string[] {
  return Object.values(words).flat().map(fold)
}
