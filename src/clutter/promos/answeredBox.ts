import { hasDigit } from '../../article/text/characters.ts'
import { primaryTag } from '../../article/text/primaryTag.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { isAnnounced } from '../repeats/onPurpose.ts'
import { LEAST_ANSWERS, LONGEST_ANSWER, MOST_ANSWERS, NO_ANSWER } from './pollAnswers.ts'
import { type Evidence, mayGo } from './promoEvidence.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

const VOTERS = new Set(promoWords.voters)

/**
 * A box that holds a question, what one may answer, and no more, though nothing calls it a poll: some answer with yes and some with
 * no, and some with neither, or the last line says how many have voted. None where it is another box.
 */
export function answeredBox(body: Block[], evidence: Evidence[], lead: number, language: string): number[] {
  const { group, kind } = body[lead]!
  if (kind !== 'paragraph' || evidence[lead]!.plain || body[lead - 1]?.group === group) return []
  if (isAnnounced({ block: lead }, body)) return []
  const isList = body[lead + 1]?.kind === 'item'
  const inside = isList ? body[lead + 1]!.group : group
  let end = lead + 1
  while (body[end]?.group === inside && end - lead <= MOST_ANSWERS + 2) end++
  const below = Array.from({ length: end - lead - 1 }, (_, i) => lead + 1 + i)
  if (isList && body[end]?.group === group) below.push(end)
  const last = body[below.at(-1) ?? -1]?.text ?? ''
  const isCounted = countsVotes(last)
  const answers = isCounted ? below.slice(0, -1) : below
  const mayAnswer = (index: number) => {
    const { text, links, kind } = body[index]!
    const isLine = (kind === 'item') === isList && links.length === 0 && mayGo(evidence[index]!)
    return isLine && !evidence[index]!.plain && text.length <= LONGEST_ANSWER && !NO_ANSWER.test(text)
  }
  if (answers.length < LEAST_ANSWERS || answers.length > MOST_ANSWERS || !answers.every(mayAnswer)) return []
  const said = answers.map((index) => words(body[index]!.text)[0] ?? '')
  return saysBoth(said, isCounted, language) ? [lead, ...below] : []
}

/**
 * Whether answers that begin with these words are those of a poll: one yes and one no, and a third, unless it counts who voted: what
 * stands on a ballot, what parties answer and what is advised say no more than yes and no.
 */
function saysBoth(said: string[], isCounted: boolean, language: string): boolean {
  const lists: Record<string, string[]> = promoWords.yesOrNo
  const known = new Set(lists[primaryTag(language)] ?? [])
  const isNeither = (word: string) => !known.has(word)
  return new Set(said.filter((word) => known.has(word))).size > 1 && (isCounted || said.some(isNeither))
}

/** Whether a short line says how many have voted. */
function countsVotes(text: string): boolean {
  return text.length <= LONGEST_ANSWER && hasDigit(text) && words(text).some((word) => VOTERS.has(word))
}
