import { eachInSteps, type Steps } from '../../article/steps.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { cueAt } from '../cues.ts'
import { unaccented } from '../unaccented.ts'
import { answeredBox } from './answeredBox.ts'
import { callOdds } from './callOdds.ts'
import type { PromoInset } from './insets.ts'
import { answersBelow, LONGEST_ANSWER, NO_ANSWER, saysYesOrNo } from './pollAnswers.ts'
import type { Evidence } from './promoEvidence.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import { endsAsQuestion } from './question.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/** How sure it is that a question with answers, in a box for polls or behind a word for one, is a poll. By hand. */
const SURE = 0.9
/** Answers that are buttons in one line are no longer (characters). By hand, on unseen pages. */
const LONGEST_BUTTONS = 120
/** A longer question (characters) is a paragraph that asks something. */
const LONGEST_QUESTION = 160
/** The label before a question has at most so many words. */
const LABEL_WORDS = 3
const POLL = new Set(promoWords.poll)
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
export function* polls(body: Block[], evidence: Evidence[], language: string): Steps<PromoInset[]> {
  const result: PromoInset[] = []
  let end = 0
  yield* eachInSteps(body, ({ text, fieldBox, words: named }, lead) => {
    // A box with fields goes as one by them; an answer asks for none.
    if (fieldBox || lead < end || text.length > LONGEST_QUESTION) return
    const { classes, cue } = evidence[lead]!
    const isBoxed = classes.poll.length > 0 && !NO_POLL.test(named)
    // “Enquête” is a poll or an inquiry: in a box of that name its lines may answer as the items of a list do.
    const isNamed = cue?.kind === 'poll' && cue.form === 'marked' && named.split(' ').includes(unaccented(cue.text))
    const asks = asksToVote(text)
    const isHeaded = isCue(evidence[lead - 1]) || (asks && isCalledPoll(body, lead))
    const isCued = isHeaded || (cue?.kind === 'poll' && cue.form === 'marked') || isLabelled(text)
    const alone = asks && !isBoxed ? answeredBox(body, evidence, lead, language) : []
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
    const mayBePoll =
      isBoxed && asks ? isAnswered : answers.some((index) => saysYesOrNo(body[index]!, isBoxed || isNamed || isHeaded))
    if (!mayBePoll) return
    const blocks = [
      ...labelAbove(body, evidence, lead),
      lead,
      ...answers,
      ...votes,
      ...countBelow(body, evidence, votes.at(-1)),
    ]
    end = blocks.at(-1)! + 1
    // What stands in its box besides may tell how the poll ended.
    if (answers.length === 0 && evidence[end]?.classes.poll.length) return
    result.push({ blocks, lead, sure: SURE })
  })
  return result
}

/** Whether a line is a word for polls, and no more. */
function isCue(line: Evidence | undefined): boolean {
  return line?.cue?.kind === 'poll' && line.cue.form === 'whole'
}

/** Whether the line above in the same box has a word for polls: “Before you read on, take part in the poll …”. */
function isCalledPoll(body: Block[], lead: number): boolean {
  const [above, question] = [body[lead - 1], body[lead]!]
  if (above?.group !== question.group || !words(above.text).some((word) => POLL.has(word))) return false
  return callOdds(above.text) >= limits.atEnd
}

/** What a box for polls is called, in few words right above its question: “Question of the day”. */
function labelAbove(body: Block[], evidence: Evidence[], lead: number): number[] {
  const [above, question] = [body[lead - 1], body[lead]!]
  if (above?.group !== question.group || above.text.length > LONGEST_ANSWER) return []
  const { classes, sentence } = evidence[lead - 1]!
  const isOfBox = classes.poll.length > 0 && !sentence
  return isOfBox || isCue(evidence[lead - 1]) || isCalledPoll(body, lead) ? [lead - 1] : []
}

/** Whether a line asks, and may call to vote behind its question. */
function asksToVote(text: string): boolean {
  const behind = /[?？؟]\s+(.+)$/u.exec(text)?.[1]
  return endsAsQuestion(text) || (behind !== undefined && cueAt(behind)?.kind === 'poll')
}

/** Whether a question stands behind the name of who asks and a word for polls: “Courier poll: …?” */
function isLabelled(text: string): boolean {
  const [label, ...rest] = text.split(/[:：]/, 2)
  const said = rest.length > 0 ? words(label!) : []
  return said.length <= LABEL_WORDS && POLL.has(said.at(-1) ?? '')
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
