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

/** What ends a question; in Greek a semicolon does. */
const QUESTION = /[?？؟;]/u

let known: Record<List, string[]> | undefined

/**
 * What a line asks that wants readers to tell the newsroom of its mistakes, or of news: “Spotted a mistake in this story? Write to
 * the newsroom.” A question opens it, or a call that is all of its first sentence. Police, town halls and shops ask for tips
 * and for mistakes too: the site, the newsroom or, for a mistake, the story must be named.
 * @param isOfSite whether a text names the site or gives an address of it.
 */
export function tipLine(
  { text, kind }: Pick<Block, 'text' | 'kind'>,
  isOfSite: (text: string) => boolean,
): Prompt | null {
  if (kind !== 'paragraph' || text.length > LONGEST) return null
  const said = fold(text.slice(firstLetterOrDigit(text)))
  known ??= foldedLists()
  const opensWith = (list: List) => known![list].find((word) => said.startsWith(word))
  const names = (list: List) => known![list].some((word) => said.includes(word))
  const call = opensWith('calls')
  const question = said.search(QUESTION)
  const asks = question > 0 && question <= LONGEST_QUESTION && said.length - question > LEAST_BEHIND
  const isMistake = asks && opensWith('mistakes') !== undefined
  const isNews =
    (asks && opensWith('news') !== undefined) || (call !== undefined && /^[!.]/.test(said.slice(call.length)))
  if (known.sends.some((words) => opensSentence(said, words)) && isOfSite(text)) return { kind: 'call', text }
  if (!isMistake && !isNews) return null
  return names('newsrooms') || (isMistake && names('texts')) || isOfSite(text) ? { kind: 'call', text } : null
}

/** What a line asks that only newsrooms have, “Tip line: …”, or ask in these words, whatever it shares with the story. */
export function namedTipLine({ text, kind }: Pick<Block, 'text' | 'kind'>): Prompt | null {
  if (kind !== 'paragraph' || text.length > LONGEST) return null
  known ??= foldedLists()
  const said = fold(text.slice(firstLetterOrDigit(text)))
  const isLine = (name: string) => said.startsWith(name) && MARK.test(said.slice(name.length))
  return known.lines.some(isLine) || known.openings.some((one) => said.startsWith(one)) ? { kind: 'call', text } : null
}

/** What stands behind the name of a line for tips; a sentence goes on. */
const MARK = /^\s*[:：・|】\]]|^\s+[\d@]/

/** Whether a folded text or a sentence of it opens with these words. */
function opensSentence(said: string, words: string): boolean {
  const at = said.indexOf(words)
  return at === 0 || (at > 0 && /[.!?]\s$/.test(said.slice(0, at)))
}

type List = 'mistakes' | 'news' | 'calls' | 'sends' | 'openings' | 'lines' | 'texts' | 'newsrooms'

function foldedLists(): Record<List, string[]> {
  const { mistakes, news, calls, sends, openings, lines, texts, newsrooms } = data
  const folded = (words: string[]) => words.map(fold)
  return {
    mistakes: folded(Object.values(mistakes).flat()),
    news: folded(Object.values(news).flat()),
    calls: folded(Object.values(calls).flat()),
    sends: folded(Object.values(sends).flat()),
    openings: folded(Object.values(openings).flat()),
    lines: folded(Object.values(lines).flat()),
    texts: folded(texts),
    newsrooms: folded(newsrooms),
  }
}
