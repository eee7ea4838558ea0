import { eachInSteps, type Steps } from '../../article/steps.ts'
import { sentences } from '../../article/text/sentences.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { mentionsNetwork } from '../links/promptLink.ts'
import { callOdds } from './callOdds.ts'
import { LONGEST_PROMPT } from './promptPhrases.ts'
import type { Prompt } from './prompts.ts'
import { endsAsQuestion } from './question.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/**
 * What a line that is foreign to its story asks for its site, as the likes of its words tell where no cue and no phrase does.
 * The surer it is of the story by its place, the surer its words must be; behind a cue for calls, or with an address of the
 * site, its place does not matter. Headings, items of lists and a word or two are too little to tell. Of the story are also
 * what quotes somebody, what ends with a colon and opens what follows, what has a date, a label that opens other lines too, as
 * speakers have, lines that are set alike and call for nothing, as those of a poem, a question alone, as in an interview, and
 * what tells of something besides.
 * @param beside the blocks before and after it.
 * @param speakers the labels that open several lines.
 * @param from cue: it opens with a cue for what sites ask, which by itself may be the story's, as “Subscribe today …”. us: it says
 *   “us” and names what sites offer. site: it gives an address of the site, or its name; then it may give a number to call or
 *   an address, too.
 * @param language BCP 47 tag of the text, or '' when unknown.
 */
export function siteCall(
  block: Block,
  beside: (Block | undefined)[],
  speakers: ReadonlySet<string>,
  from: 'cue' | 'us' | 'site' | null,
  language: string,
): Prompt | null {
  const { text, odds } = block
  if (!mayCall(block) || NO_CALL.test(text)) return null
  if (from !== 'site' && (givesNumber(text) || ADDRESS.test(text))) return null
  // The police and town halls have channels, too.
  if (from !== 'site' && from !== 'us' && mentionsNetwork(text)) return null
  if (speakers.has(labelOf(text)) || odds < limits.leastOdds || words(text).length < limits.leastWords) return null
  if (callOdds(text) < (from ? limits.oddsOfSite : limits.odds + limits.ofStory * odds)) return null
  if (beside.some((other) => other && isLineAlike(block, other) && callOdds(other.text) < EVEN)) return null
  const parts = sentences(text, language).map(({ start, end }) => text.slice(start, end))
  // Who asks one thing and no more may ask somebody in an interview.
  if (parts.length === 1 && endsAsQuestion(text)) return null
  return callingLength(parts) >= limits.callingShare * text.length ? { kind: 'call', text } : null
}

/** Whether a block is short enough for a call and sounds at all like one. */
export function mayCall({ text, kind }: Block): boolean {
  return kind === 'paragraph' && text.length <= LONGEST_PROMPT && callOdds(text) >= limits.odds
}

/**
 * How much (characters) of a text its sentences make up which call themselves, or ask what leads up to a call; a short one by
 * itself says too little.
 */
function callingLength(parts: string[]): number {
  const calls = (part = '') => callOdds(part) >= limits.sentence
  const calling = parts.filter((part, i) => calls(part) || (endsAsQuestion(part) && calls(parts[i + 1])))
  return calling.reduce((sum, { length }) => sum + length, 0)
}

/**
 * Quotation marks, a break of the line, a date or a bracket behind other words anywhere, a colon at the end, or a sign of which
 * picture it speaks.
 */
const NO_CALL = /["“„«「『»”\n]|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\S\s*[[【]|[:：]$|^[▲▼△▽]/

/** Whether a text gives a number to call. */
export function givesNumber(text: string): boolean {
  return NUMBER.test(text)
}

/** The address of another site is that of a source. */
const ADDRESS = /\bwww\./

const NUMBER = /\d[\d ()/.-]{4,}\d/

/** From these odds on a line is rather a call than not. */
const EVEN = 0.4

/** Whether both are lines that end as no sentence does, and are laid out alike. */
function isLineAlike(block: Block, other: Block): boolean {
  const isLine = ({ text }: Block) => !readsAsSentence(text)
  return other.kind === block.kind && other.frame === block.frame && isLine(block) && isLine(other)
}

/** What stands before the first colon of a line, where that is a few words; else ''. */
function labelOf(text: string): string {
  return LABEL.exec(text)?.[0] ?? ''
}

const LABEL = /^[^:：]{1,30}[:：]/

/** The labels that open several of the lines, as the names of speakers do. */
export function* speakersIn(body: Block[]): Steps<ReadonlySet<string>> {
  const known = new Set<string>()
  const several = new Set<string>()
  yield* eachInSteps(body, ({ text }) => {
    const label = labelOf(text)
    if (label !== '') (known.has(label) ? several : known).add(label)
  })
  return several
}
