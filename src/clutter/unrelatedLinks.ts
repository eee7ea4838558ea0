import { linkShare } from '../article/structure.ts'
import type { Article } from '../article/types.ts'
import { finding } from './finding.ts'
import { linkTarget } from './linkTarget.ts'
import type { Finding, Reason } from './types.ts'

/** A block more linked than this is no prose, and its links are judged as a promo or a list. */
const PROSE_LINKED = 0.6

/** Links inside prose that do not serve their sentence: tag and topic pages, affiliate and sponsored links. */
export function unrelatedLinks({ body, url }: Article): Finding[] {
  const result: Finding[] = []
  for (const block of body) {
    if (block.kind !== 'paragraph' || linkShare(block) > PROSE_LINKED) continue
    for (const link of block.links) {
      const judged = judge(link.href, link.rel, url)
      if (!judged) continue
      const part = { block: block.id, start: link.start, end: link.end }
      result.push(finding([block], { category: 'unrelated-link', ...judged, part }))
    }
  }
  return result
}

function judge(href: string, rel: string, url: string): { confidence: number; reason: Reason } | null {
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
      return { confidence: 0.6, reason: { code: 'link_tag', args: [] } }
  }
  return rel.split(/\s+/).includes('sponsored')
    ? { confidence: 0.72, reason: { code: 'link_sponsored', args: [] } }
    : null
}
