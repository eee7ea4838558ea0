import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import type { Block } from '../../article/types.ts'
import * as limits from '../settleLimits.json' with { type: 'json' }

/** A few words before a colon or a bar. */
const LABEL = /^[^:：|]{2,30}[:：|]/

/**
 * How sure it is that each block is a promo, where a line without a link opens with the label under which the page leads to
 * other stories elsewhere: “On the quay: Goat found on the roof” has lost its link.
 * @param confidence that each block is a promo by itself, 0–1.
 */
export function* asLabelledElsewhere(body: Block[], confidence: number[]): Steps<number[]> {
  const surest = new Map<string, number>()
  yield* eachInSteps(body, ({ text, links }, index) => {
    const label = labelOf(text)
    const [link] = links
    if (label === '' || !link || link.start < label.length || confidence[index]! < limits.apply.promo) return
    surest.set(label, Math.max(surest.get(label) ?? 0, confidence[index]!))
  })
  return yield* mapInSteps(confidence, (sure, index) => {
    const { kind, text, links } = body[index]!
    if (kind !== 'paragraph' || links.length > 0) return sure
    return Math.max(sure, surest.get(labelOf(text)) ?? 0)
  })
}

function labelOf(text: string): string {
  return LABEL.exec(text)?.[0] ?? ''
}
