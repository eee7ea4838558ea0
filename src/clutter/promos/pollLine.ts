import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { type Cue, cueAt } from '../cues.ts'
import { callOdds } from './callOdds.ts'
import { LONGEST_PROMPT } from './promptPhrases.ts'
import type { Prompt } from './prompts.ts'
import { endsAsQuestion } from './question.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

// Lines that open as polls do: “Poll: …”.

/**
 * Whether a line without a link, “Poll: Most want to keep the bell”, says how one ended: it neither asks nor calls to vote, or
 * what was answered stands below.
 * @param below the next blocks.
 */
export function tellsOfPoll({ text, links }: Block, { kind, form, length }: Cue, below: Block[]): boolean {
  if (kind !== 'poll' || form !== 'marked' || links.length > 0) return false
  if (below.some((block) => block.story && readsAsSentence(block.text) && SHARE.test(block.text))) return true
  return !/[?？؟]/u.test(text) && !endsAsQuestion(text) && cueAt(text.slice(length))?.kind !== 'poll'
}

/** A poll by its cue and the likeness of its words: it asks about the story, and so need not be foreign to it. */
export function pollCall({ kind, text }: Block, cue: Cue | null): Prompt | null {
  if (kind !== 'paragraph' || text.length > LONGEST_PROMPT || cue?.kind !== 'poll' || cue.form !== 'marked') return null
  return callOdds(text) >= limits.atEnd ? { kind: 'poll', text: cue.text } : null
}

/** A share of those who were asked. */
const SHARE =
  /\d\s?[%％٪]|[%％٪]\s?\d|\d\s?(?:per ?cent|prozent|pour cent|por cien|por cento|per cento|pro[cs]ent|процент|відсот)/iu
