import { fold } from '../../article/text/normalise.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { isUnspaced } from '../bareLine.ts'
import type { Copy } from './copies.ts'

/** A question or an announcement has at most so many words. */
const LABEL_WORDS = 25
/** In scripts without spaces, in which each sign is a word, so many signs say as much. */
const LABEL_SIGNS = 60
/** Japanese asks with a syllable and a full stop. */
const QUESTION = /(?:[?？؟]|か。)$/
const LABEL = /(?:[:：?？؟]|か。)$/
/** So many paragraphs in order are a section, whatever stands above them. */
const SECTION = 3
/** The heading of a short part stands at most so many blocks above its end. */
const PART = 3

/** What words are in the language of a body. */
export interface WordKinds {
  /** Whether a word names a weekday or a month. */
  isDayName: (word: string) => boolean
  /** Whether a word is a number, in digits or spelt out. */
  isNumber: (word: string) => boolean
}

/** What is known of a body as a whole. */
export interface Overview extends WordKinds {
  /** How often each folded text stands in it. */
  counts: Map<string, number>
  /** Its title, folded. */
  title: string
  /** Positions of its first and second paragraph of prose; infinite where there is none. */
  opening: number
  secondProse: number
}

/**
 * Whether the paragraphs of a run are said again on purpose: quotations that the text announces once more, the answer to
 * a question, or a formula of a paragraph or two that each of several sections ends with.
 * @param prose the paragraphs of the run, without its short lines.
 * @param run all of it: a question or announcement that comes again with what follows it is part of a copy.
 */
export function isOnPurpose(prose: Copy[], run: Copy[], body: Block[], overview: Overview): boolean {
  const [first] = prose
  if (!first || isRightBelow(prose) || run.some(({ block }) => block === first.block - 1)) return false
  if (new Set(prose.map(({ block }) => fold(body[block]!.text))).size >= SECTION) return false
  if (!isDeck(first, body, overview) && isAnswer(first.block, body)) return true
  if (prose.every(({ block }) => body[block]!.kind === 'quote')) return isAnnounced(first, body)
  return (
    prose.every(({ block }) => (overview.counts.get(fold(body[block]!.text)) ?? 0) > 2) &&
    standsBelow(first.block, body) !== standsBelow(first.original, body)
  )
}

/**
 * Whether it opens the body, as no answer, and comes again before any other paragraph or below a heading, be that a
 * question: the first was a deck. Below a question that is set as text it may be what somebody answered.
 */
export function isDeck({ original, block }: Copy, body: Block[], { opening, secondProse }: Overview): boolean {
  if (original !== opening) return false
  return block <= secondProse || (body[block - 1]?.kind === 'heading' && !isAnswer(original, body))
}

/** The heading a few blocks above, by its position; -1 where there is none. */
function standsBelow(block: number, body: Block[]): number {
  for (let above = block - 1; above >= 0 && block - above <= PART; above--)
    if (body[above]!.kind === 'heading') return above
  return -1
}

/** Whether the run follows its originals with nothing between, as a whole or each paragraph its own. */
function isRightBelow(prose: Copy[]): boolean {
  return prose[0]!.block - prose.at(-1)!.original === 1 || prose.every(({ block, original }) => block - original === 1)
}

/** Whether a line asks or announces, and so belongs to what follows: each of several parts may open with it. */
export function isLabel({ block, words }: Copy, body: Block[]): boolean {
  const { text } = body[block]!
  const isShort = words <= LABEL_WORDS || (isUnspaced(text) && text.length <= LABEL_SIGNS)
  return isShort && LABEL.test(text)
}

/** Whether the text before announces it: “Let us say that again:”. */
export function isAnnounced({ block }: Pick<Copy, 'block'>, body: Block[]): boolean {
  const above = body[block - 1]
  return above?.story === true && /[:：]$/.test(above.text)
}

/** Whether a block answers a question, which opens it or stands before it and its list: answers may be the same. */
export function isAnswer(block: number, body: Block[]): boolean {
  const [opening, ...rest] = body[block]!.text.split('\n')
  if (rest.length > 0 && isQuestion(opening!)) return true
  let above = block - 1
  while (body[above]?.kind === 'item') above--
  return isQuestion(body[above]?.text ?? '')
}

function isQuestion(text: string): boolean {
  return QUESTION.test(text) && text.split(/\s+/).length <= LABEL_WORDS && readsAsSentence(text)
}
