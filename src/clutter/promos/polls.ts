import { eachInSteps, type Steps } from '../../article/steps.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { unaccented } from '../unaccented.ts'
import type { PromoInset } from './insets.ts'
import { type Evidence, mayGo } from './promoEvidence.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import { endsAsQuestion } from './question.ts'

/** How sure it is that a question with answers, in a box for polls or behind a word for one, is a poll. By hand. */
const SURE = 0.9
/** A poll has so many answers, none longer (characters). By hand, on unseen pages. */
const LEAST_ANSWERS = 2
const MOST_ANSWERS = 8
const LONGEST_ANSWER = 60
/** Answers that are buttons in one line are no longer (characters). By hand, on unseen pages. */
const LONGEST_BUTTONS = 120
/** A longer question (characters) is a paragraph that asks something. */
const LONGEST_QUESTION = 160
/** The label before a question has at most so many words. */
const LABEL_WORDS = 3
const POLL = new Set(promoWords.poll)
const VOTERS = new Set(promoWords.voters)
const YES_OR_NO = new Set(promoWords.yesOrNo)
/** In scripts without spaces. */
const YES_OR_NO_SIGNS = promoWords.yesOrNo.filter((word) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]/u.test(word))
/** What an answer is not: a line of figures, as where a story tells how a poll ended, or the beginning or end of a sentence. */
const NO_ANSWER = /\d|[.:;?？؟。：]$/u
/** Below a question in a box for polls, an answer may be a sentence, or give a number amid it: “2 to 4 crowns”. */
const NO_ANSWER_IN_BOX = /[%％٪]|\d$|\d.*[(（,:：]|[(（,:：].*\d|[:;?？؟：]$/u
/** A box that is named for these too tells of an election, or how a poll ended. */
const NO_POLL = /\b(?:results?|info|elections?)\b/
/** How many have voted: a number and a word or two. */
const VOTES = /^\p{N}[\p{N}\s.,]*\p{L}+(?:\s\p{L}+)?$/u

/**
 * Polls that are set into the story: in a box whose class says so, a question with its answers or buttons right below it, or a
 * line that is answered with yes or no; elsewhere a question behind or below a word for polls, with a list of answers one of
 * which says yes or no.
 */
export function* polls(body: Block[], evidence: Evidence[]): Steps<PromoInset[]> {
  const result: PromoInset[] = []
  let end = 0
  yield* eachInSteps(body, ({ text, fieldBox, words: named }, lead) => {
    // A box with fields goes as one by them; an answer asks for none.
    if (fieldBox || lead < end || text.length > LONGEST_QUESTION) return
    const { classes, cue } = evidence[lead]!
    // “Enquête” is a poll or an inquiry; where the box is called as its line is, it is what that asks.
    const isNamed = cue?.kind === 'poll' && cue.form === 'marked' && named.split(' ').includes(unaccented(cue.text))
    const isBoxed = (classes.poll.length > 0 || isNamed) && !NO_POLL.test(named)
    const above = evidence[lead - 1]?.cue
    const isHeaded = above?.kind === 'poll' && above.form === 'whole'
    const isCued = isHeaded || (cue?.kind === 'poll' && cue.form === 'marked') || isLabelled(text)
    const asks = endsAsQuestion(text)
    const alone = asks && !isBoxed ? answeredBox(body, evidence, lead) : []
    if (alone.length > 0) {
      end = alone.at(-1)! + 1
      result.push({ blocks: alone, lead, sure: SURE })
      return
    }
    if (!isBoxed && !(isCued && asks)) return
    const answers = answersBelow(body, evidence, lead, isBoxed && asks ? NO_ANSWER_IN_BOX : NO_ANSWER)
    const votes = votesBelow(body, evidence, lead, answers.at(-1) ?? lead)
    const isAnswered = answers.length > 0 || votes.length > 0
    // Behind a mere word for polls, a question and a list may tell what one asked, or what “Enquête” else is about; and a box
    // for them may list what one found, or how somebody voted.
    const mayBePoll = isBoxed && asks ? isAnswered : answers.some((index) => saysYesOrNo(body[index]!, isBoxed))
    if (!mayBePoll) return
    const blocks = [lead, ...answers, ...votes, ...countBelow(body, evidence, votes.at(-1))]
    end = blocks.at(-1)! + 1
    // What stands in its box besides may tell how the poll ended.
    if (answers.length === 0 && evidence[end]?.classes.poll.length) return
    result.push({ blocks, lead, sure: SURE })
  })
  return result
}

/**
 * A box that holds a question, what one may answer, and no more, though nothing calls it a poll: its answers say yes and no, or the
 * last line how many have voted. None where it is another box.
 */
function answeredBox(body: Block[], evidence: Evidence[], lead: number): number[] {
  const { group, kind } = body[lead]!
  if (kind !== 'paragraph' || evidence[lead]!.plain || body[lead - 1]?.group === group) return []
  let end = lead + 1
  while (body[end]?.group === group && end - lead <= MOST_ANSWERS + 2) end++
  const below = Array.from({ length: end - lead - 1 }, (_, i) => lead + 1 + i)
  const last = body[below.at(-1) ?? -1]?.text ?? ''
  const isCounted = VOTES.test(last) && votesSaid(last)
  const answers = isCounted ? below.slice(0, -1) : below
  const mayAnswer = (index: number) => {
    const { text, links, kind } = body[index]!
    const isLine = kind === 'paragraph' && links.length === 0 && mayGo(evidence[index]!) && !evidence[index]!.plain
    return isLine && text.length <= LONGEST_ANSWER && !NO_ANSWER.test(text)
  }
  if (answers.length < LEAST_ANSWERS || answers.length > MOST_ANSWERS || !answers.every(mayAnswer)) return []
  const said = new Set(
    answers.flatMap((index) => words(body[index]!.text).slice(0, 1)).filter((word) => YES_OR_NO.has(word)),
  )
  return isCounted || said.size > 1 ? [lead, ...below] : []
}

/** Whether a line with a number counts who voted. */
function votesSaid(text: string): boolean {
  return words(text).some((word) => VOTERS.has(word))
}

/** Whether a question stands behind the name of who asks and a word for polls: “Courier poll: …?” */
function isLabelled(text: string): boolean {
  const [label, ...rest] = text.split(/[:：]/, 2)
  const said = rest.length > 0 ? words(label!) : []
  return said.length <= LABEL_WORDS && POLL.has(said.at(-1) ?? '')
}

/** Whether an item of a list, or any line in a box for polls, answers as one does who votes: “No, for the owls”. */
function saysYesOrNo({ kind, text }: Block, isBoxed: boolean): boolean {
  const [first = ''] = words(text)
  return (isBoxed || kind === 'item') && (YES_OR_NO.has(first) || YES_OR_NO_SIGNS.some((one) => text.startsWith(one)))
}

/** What a box for polls says below: its buttons, which are one line, or how many have voted, and how to. */
function votesBelow(body: Block[], evidence: Evidence[], lead: number, last: number): number[] {
  const [question, line] = [body[lead]!, body[last + 1]]
  const isButtons = last === lead
  const longest = isButtons ? LONGEST_BUTTONS : LONGEST_ANSWER
  if (line?.kind !== 'paragraph' || line.text.length > longest || (isButtons && NO_ANSWER.test(line.text))) return []
  // Its text may stand right in the box, or in an element beside the question.
  const isBeside = line.group === question.group || question.frame.startsWith(`${line.frame}>`)
  const { classes, sentence } = evidence[last + 1]!
  return isBeside && classes.poll.length > 0 && !sentence ? [last + 1] : []
}

/** Below its buttons a box for polls may say how many have voted. */
function countBelow(body: Block[], evidence: Evidence[], buttons: number | undefined): number[] {
  const index = (buttons ?? body.length) + 1
  return VOTES.test(body[index]?.text ?? '') && evidence[index]!.classes.poll.length > 0 ? [index] : []
}

/** The short lines below a question, up to where another box begins; none where they cannot be all of its answers. */
function answersBelow(body: Block[], evidence: Evidence[], lead: number, noAnswer: RegExp): number[] {
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
