import { countWords } from '../article/words.ts'
import type { CleanBlock } from '../clutter/cleanText.ts'
import { type CueKind, cueAt } from '../clutter/cues.ts'
import type { SettledFinding } from '../clutter/settle.ts'

/** What the reader is prompted to do that no story tells. */
const PROMPTS = new Set<CueKind>(['newsletter', 'app', 'follow', 'donate', 'ad', 'continue'])
/** More words than this are prose, whatever they open with. */
const LONG = 40

/**
 * The clean text without what is suspected to be a promo: too weak a suspicion to fold a block by, and still no block to
 * take a key point from, nor one to weigh words by.
 */
export function textToSummarise(clean: CleanBlock[], findings: SettledFinding[]): CleanBlock[] {
  const suspected = new Set(
    findings.flatMap(({ category, state, part, blocks }) =>
      category === 'promo' && state === 'suggested' && !part ? blocks : [],
    ),
  )
  return clean.filter(({ id, text }) => !suspected.has(id) && !isPrompt(text))
}

/** "Sign up for our newsletter." without a link leads nowhere, so it may be no promo; it is no part of the story either. */
function isPrompt(text: string): boolean {
  const cue = cueAt(text)
  if (!cue || !PROMPTS.has(cue.kind) || countWords(text).spaced > LONG) return false
  // "Sign up for" may open a story's sentence; with "our newsletter" after it, it does not.
  return !cue.weak || wordStarts(text, cue.length).some((at) => cueAt(text.slice(at))?.kind === cue.kind)
}

function wordStarts(text: string, from: number): number[] {
  return [...text.slice(from).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => from + index)
}
