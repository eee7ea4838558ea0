import type { Steps } from '../../article/steps.ts'
import type { Article, Block } from '../../article/types.ts'
import { linkShare, readsAsSentence } from '../../article/walk/structure.ts'
import { finding } from '../finding.ts'
import { linkTarget } from '../links/linkTarget.ts'
import type { Finding } from '../types.ts'

/** A teaser is at least this much linked; the rest is the kicker or section name before its headline. */
const LINKED = 0.5
/** The longest headline with its kicker (characters). */
const LONGEST = 180
/** A paragraph around the list is at least so long (characters); shorter ones are labels. */
const LEAST_PARAGRAPH = 60

/**
 * Lists of other stories that nothing introduces: a list set between two paragraphs of the story, each item of it mostly
 * a link to another story of the site. What a story lists itself, it announces, by a colon or a heading.
 */
export function* storyLists({ body, url }: Article): Steps<Finding[]> {
  const result: Finding[] = []
  for (let from = 0; from < body.length; from++) {
    if (body[from]!.kind !== 'item') continue
    yield
    let end = from
    while (body[end]?.kind === 'item') end++
    const list = body.slice(from, end)
    const after = body[end]
    const isInside = isParagraph(body[from - 1]) && (isParagraph(after) || (after?.kind === 'heading' && after.story))
    if (isInside && list.every((item) => isTeaser(item, url))) {
      const reason = { code: 'promo_list', args: [] }
      result.push(finding(list, { category: 'promo', confidence: 0.9, reason }))
    }
    from = end
  }
  return result
}

/** Whether it is a paragraph of the story that announces nothing. */
function isParagraph(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || !block.story || block.text.length < LEAST_PARAGRAPH) return false
  return readsAsSentence(block.text) && !/[:：]$/.test(block.text)
}

function isTeaser(item: Block, url: string): boolean {
  if (item.text.length > LONGEST || linkShare(item) < LINKED) return false
  return item.links.every(({ href }) => linkTarget(href, url) === 'story')
}
