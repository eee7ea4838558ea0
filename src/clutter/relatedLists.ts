import { eachInSteps, type Steps } from '../article/steps.ts'
import { linkShare } from '../article/structure.ts'
import type { Article, Block } from '../article/types.ts'
import { cueAt, isRelatedHeading } from './cues.ts'
import { finding } from './finding.ts'
import type { Finding } from './types.ts'

/** A teaser is at least this much linked; its date or section name is not. */
const LINKED = 0.5
/** What is longer than a headline with its date (characters) is a teaser only if nearly all of it is linked. */
const TEASER = 160
const MOSTLY = 0.85
/** A date, section name or reading time between two teasers is at most this long (characters). */
const SHORT = 40

/** A heading such as "Related" with the list of other stories below it. */
export function* relatedLists({ body }: Article): Steps<Finding[]> {
  const result: Finding[] = []
  yield* eachInSteps(body, (block, index) => {
    // “Read more” that is itself a link is no heading.
    if (linkShare(block) >= LINKED) return
    const least = isRelatedHeading(block.text) ? 1 : isStoryCue(block.text) ? 2 : 0
    if (least === 0) return
    const list = listAfter(body, index)
    if (list.filter((one) => linkShare(one) >= LINKED).length < least) return
    const reason = { code: 'promo_related_list', args: [block.text] }
    result.push(finding([block, ...list], { category: 'promo', confidence: 0.95, reason }))
  })
  return result
}

/** Whether a line says “Read more”, and nothing else: what leads on may be one link below it, and is a list from two on. */
function isStoryCue(text: string): boolean {
  const cue = cueAt(text)
  return cue?.kind === 'story' && cue.form === 'whole'
}

/** The teasers right below a heading, up to the first block that is none. */
function listAfter(body: Block[], heading: number): Block[] {
  const list: Block[] = []
  let end = 0
  for (let index = heading + 1; index < body.length; index++) {
    const block = body[index]!
    const isTeaser = linkShare(block) >= LINKED && (linkShare(block) >= MOSTLY || block.text.length <= TEASER)
    if (!isTeaser && block.text.length > SHORT) break
    if (block.kind === 'heading' && !isTeaser) break
    list.push(block)
    if (isTeaser) end = list.length
  }
  return list.slice(0, end)
}
