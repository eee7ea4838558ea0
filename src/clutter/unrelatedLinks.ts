import { linkShare } from '../article/structure.ts'
import type { Article, Link } from '../article/types.ts'
import { finding } from './finding.ts'
import { linkTarget } from './linkTarget.ts'
import { isTopicLink } from './topicLink.ts'
import type { Finding, Reason } from './types.ts'

/** A block more linked than this is no prose, and its links are judged as a promo or a list. */
const PROSE_LINKED = 0.6

/** As many shop links in one article, and it is about what they sell. */
const REVIEW = 3
/** Said to the reader, but not applied. */
const SUGGESTED = 0.6

/** Links inside prose that do not serve their sentence: tag and topic pages, affiliate and sponsored links. */
export function unrelatedLinks({ body, url }: Article): Finding[] {
  const result: Finding[] = []
  const shops = body.flatMap(({ links }) => links.filter(({ href }) => linkTarget(href, url) === 'affiliate'))
  const isReview = shops.length >= REVIEW
  for (const block of body) {
    if (block.kind !== 'paragraph' || linkShare(block) > PROSE_LINKED) continue
    for (const link of block.links) {
      const judged = judge(block.text.slice(link.start, link.end), link, url)
      if (!judged) continue
      if (judged.reason.code === 'link_affiliate' && isReview) judged.confidence = SUGGESTED
      const part = { block: block.id, start: link.start, end: link.end }
      result.push(finding([block], { category: 'unrelated-link', ...judged, part }))
    }
  }
  return result
}

interface Judgement {
  confidence: number
  reason: Reason
}

function judge(anchor: string, { href, rel }: Link, url: string): Judgement | null {
  switch (linkTarget(href, url)) {
    case 'tag':
      return { confidence: 0.92, reason: { code: 'link_tag', args: [] } }
    case 'home':
      return { confidence: 0.9, reason: { code: 'link_home', args: [] } }
    case 'subscribe':
      return { confidence: 0.9, reason: { code: 'link_subscribe', args: [] } }
    case 'affiliate':
      return { confidence: 0.75, reason: { code: 'link_affiliate', args: [new URL(href).hostname] } }
    case 'section':
      return { confidence: isTopicLink(anchor, href, url) ? 0.85 : SUGGESTED, reason: { code: 'link_tag', args: [] } }
    case 'story':
      return isTopicLink(anchor, href, url) ? { confidence: 0.85, reason: { code: 'link_tag', args: [] } } : null
    case 'self':
      // With a fragment it may be a footnote.
      return { confidence: href.includes('#') ? SUGGESTED : 0.8, reason: { code: 'link_self', args: [] } }
  }
  return rel.split(/\s+/).includes('sponsored')
    ? { confidence: 0.72, reason: { code: 'link_sponsored', args: [] } }
    : null
}
