import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { type Evidence, mayGo } from './promoEvidence.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

/** A poll has so many answers, none longer (characters). By hand, on unseen pages. */
export const LEAST_ANSWERS = 2
export const MOST_ANSWERS = 8
export const LONGEST_ANSWER = 60
/** What an answer is not: a line of figures, as where a story tells how a poll ended, or the beginning or end of a sentence. */
export const NO_ANSWER = /\d|[.:;?？؟。：]$/u
const YES_OR_NO = new Set(Object.values(promoWords.yesOrNo).flat())
/** In scripts without spaces. */
const YES_OR_NO_SIGNS = [...YES_OR_NO].filter((word) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]/u.test(word))

/** Whether an item of a list, or any line in a box for polls, answers as one does who votes: “No, for the owls”. */
export function saysYesOrNo({ kind, text }: Block, isBoxed: boolean): boolean {
  const [first = ''] = words(text)
  return (isBoxed || kind === 'item') && (YES_OR_NO.has(first) || YES_OR_NO_SIGNS.some((one) => text.startsWith(one)))
}

/** The short lines below a question, up to where another box begins; none where they cannot be all of its answers. */
export function answersBelow(body: Block[], evidence: Evidence[], lead: number, noAnswer: RegExp): number[] {
  const first = body[lead + 1]
  if (!first) return []
  let end = lead + 1
  while (body[end]?.group === first.group && end - lead <= MOST_ANSWERS + 1) end++
  const answers = Array.from({ length: end - lead - 1 }, (_, i) => lead + 1 + i)
  const isOfPoll = (index: number) => {
    const { text, links, kind } = body[index]!
    const mayAnswer = (kind === 'item' || kind === 'paragraph') && links.length === 0 && mayGo(evidence[index]!)
    return mayAnswer && text.length <= LONGEST_ANSWER && !noAnswer.test(text)
  }
  const isPoll = answers.length >= LEAST_ANSWERS && answers.length <= MOST_ANSWERS && answers.every(isOfPoll)
  return isPoll ? answers : []
}
