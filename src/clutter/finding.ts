import { fingerprint, fold } from '../article/text/normalise.ts'
import type { Block } from '../article/types.ts'
import type { Finding, Part } from './types.ts'

/**
 * Fills in what every finding has alike: its id, its text and the links that go with it. The id says what it is of, so that it is
 * the same at the next reading, wherever the text stands then.
 */
export function finding(
  blocks: Block[],
  what: Pick<Finding, 'category' | 'confidence' | 'reason'> &
    Partial<Pick<Finding, 'originals' | 'difference' | 'part'>>,
): Finding {
  const { part } = what
  const text = part ? blocks[0]!.text.slice(part.start, part.end).trim() : blocks.map((block) => block.text).join('\n')
  const named = part
    ? fold(text)
    : blocks
        .slice(0, NAMING)
        .map((block) => fold(block.text))
        .join(' ')
  return {
    id: `${what.category}-${fingerprint(`${named}|${part?.start ?? ''}`)}`,
    blocks: blocks.map((block) => block.id),
    text,
    links: blocks.flatMap((block) => linksIn(block, part)),
    ...what,
  }
}

/** So many blocks name a finding; a whole body again would take long to hash. */
const NAMING = 50

function linksIn(block: Block, part?: Part): Finding['links'] {
  return block.links
    .filter((link) => !part || (link.start < part.end && link.end > part.start))
    .map((link) => ({ text: block.text.slice(link.start, link.end).trim(), href: link.href }))
}
