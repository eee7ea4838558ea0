// Bundled and run in the page: every block's text and features, as the engine sees them.
import { bodyFeatures } from '../../../src/article/bodyFeatures.ts'
import { metadata } from '../../../src/article/metadata.ts'
import { sightOf } from '../../../src/article/visibility.ts'
import { walk } from '../../../src/article/walk.ts'

export function measure(document: Document, { gold }: { gold: string[] }) {
  const blocks = walk(document.body, sightOf(document))
  const measured = bodyFeatures(blocks, metadata(document), document.body)
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return {
    url: document.URL,
    gold,
    blocks: blocks.map(({ text, kind }, i) => ({ text, kind, ...measured[i]!, x: measured[i]!.x.map(round) })),
  }
}
