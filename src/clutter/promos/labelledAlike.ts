import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import { opensLowerCase } from '../../article/text/characters.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import * as limits from '../settleLimits.json' with { type: 'json' }
import type { Evidence } from './promoEvidence.ts'

/** A few words before a colon or a bar. */
const LABEL = /^[^:：|]{2,30}[:：|]\s*/
/** A headline is no longer (characters). */
const LONGEST = 110
/** Of a headline of another story at most this share of its words stands beside it. By hand, as of lines that call. */
const RELATED = 0.3

/**
 * How sure it is that each block is a promo, where a headline without a link stands behind the label under which the page leads
 * to other stories elsewhere: “On the quay: Goat found on the roof” has lost its link. What opens several lines without one is
 * the name of who speaks, or of what they are about.
 * @param confidence that each block is a promo by itself, 0–1.
 */
export function* asLabelledElsewhere(body: Block[], evidence: Evidence[], confidence: number[]): Steps<number[]> {
  const surest = new Map<string, number>()
  const unlinked = new Map<string, number>()
  yield* eachInSteps(body, ({ text, links: [link] }, index) => {
    const label = openingLabel(text)
    if (label === '') return
    if (!link) unlinked.set(label, (unlinked.get(label) ?? 0) + 1)
    const isOfStories = evidence[index]!.cue?.kind === 'story' && confidence[index]! >= limits.apply.promo
    if (!link || link.start < label.length - 1 || !isOfStories) return
    surest.set(label, Math.max(surest.get(label) ?? 0, confidence[index]!))
  })
  return yield* mapInSteps(confidence, (sure, index) => {
    const label = openingLabel(body[index]!.text)
    const isOther = isHeadline(body[index]!, label) && evidence[index]!.neighbours <= RELATED
    return isOther && unlinked.get(label) === 1 ? Math.max(sure, surest.get(label) ?? 0) : sure
  })
}

/** Whether a line without a link is short behind its label, begins as a headline does and ends as no sentence. */
function isHeadline({ kind, text, links }: Block, label: string): boolean {
  if (kind !== 'paragraph' || links.length > 0 || label === '' || text.length > LONGEST) return false
  return !opensLowerCase(text.slice(label.length)) && !readsAsSentence(text)
}

function openingLabel(text: string): string {
  return LABEL.exec(text)?.[0] ?? ''
}
