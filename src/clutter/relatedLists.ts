import { linkShare } from '../article/structure.ts'
import type { Article, Block } from '../article/types.ts'
import { isRelatedHeading } from './cues.ts'
import { finding } from './finding.ts'
import type { Finding } from './types.ts'

/** A teaser is at least this much linked; its date or section name is not. */
const LINKED = 0.5
/** A date, section name or reading time between two teasers is at most this long (characters). */
const SHORT = 40

/** A heading such as "Related" with the list of other stories below it. */
export function relatedLists({ body }: Article): Finding[] {
  const result: Finding[] = []
  for (const [index, block] of body.entries()) {
    if (!isRelatedHeading(block.text)) continue
    const list = listAfter(body, index)
    if (list.length === 0) continue
    const reason = { code: 'promo_related_list', args: [block.text] }
    result.push(finding([block, ...list], { category: 'promo', confidence: 0.95, reason }))
  }
  return result
}

/** The teasers right below a heading, up to the first block that is none. */
function listAfter(body: Block[], heading: number): Block[] {
  const list: Block[] = []
  let end = 0
  for (const block of body.slice(heading + 1)) {
    const isTeaser = linkShare(block) >= LINKED
    if (!isTeaser && block.text.length > SHORT) break
    if (block.kind === 'heading' && !isTeaser) break
    list.push(block)
    if (isTeaser) end = list.length
  }
  return list.slice(0, end)
}
