// Bundled and run in the page: every block's text and features, as the engine sees them.
import { bodyFeatures } from '../../../src/article/body/bodyFeatures.ts'
import { proseWeight } from '../../../src/article/body/proseWeight.ts'
import { metadata } from '../../../src/article/metadata.ts'
import { sightOf, sightOfAll } from '../../../src/article/walk/visibility.ts'
import { type RawBlock, walk } from '../../../src/article/walk/walk.ts'

export function measure(document: Document, { gold }: { gold: string[] }) {
  const blocks = readBlocks(document)
  const measured = bodyFeatures(blocks, metadata(document), document.body)
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return {
    url: document.URL,
    gold,
    ...measured,
    blocks: measured.blocks.map((block) => ({ ...block, x: block.x.map(round) })),
  }
}

/** Less prose than this, in letters, and a page may wait for its script; the engine looks at what it finds instead. */
const WAITING = 2500

/** The blocks that are seen, or all of them where a script would have to show the story first. */
function readBlocks(document: Document): RawBlock[] {
  const seen = walk(document.body, sightOf(document))
  const all = prose(seen) < WAITING ? walk(document.body, sightOfAll) : seen
  return prose(all) > 3 * prose(seen) ? all : seen
}

function prose(blocks: RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + proseWeight(block), 0)
}
