import type { CleanBlock } from '../reading.ts'

/** Blocks as they are drawn: items in a row together, rows of one table with its caption, every other block alone. */
export interface ArticlePart {
  kind: CleanBlock['kind']
  blocks: CleanBlock[]
  /** For a heading: its level in the outline. */
  level: number
}

/**
 * Orders blocks into parts. Pages skip heading levels for looks; here each stands one below the one it belongs to.
 * @param isParted whether something stands between two neighbours, so that they are no one list or table.
 */
export function articleParts(
  blocks: CleanBlock[],
  isParted: (before: CleanBlock, next: CleanBlock) => boolean = () => false,
): ArticlePart[] {
  const parts: ArticlePart[] = []
  const outline: number[] = []
  for (const block of blocks) {
    const { kind } = block
    const last = parts.at(-1)
    if (last && isOneWith(last, block) && !isParted(last.blocks.at(-1)!, block)) {
      last.kind = kind
      last.blocks.push(block)
      continue
    }
    if (kind === 'heading') {
      while (outline.length > 0 && outline.at(-1)! >= block.level) outline.pop()
      outline.push(block.level)
    }
    // The title of the article is level 1.
    parts.push({ kind, blocks: [block], level: Math.min(outline.length + 1, 6) })
  }
  return parts
}

/** Whether a block goes on with a part: a list, a table, or a table's caption. */
function isOneWith(part: ArticlePart, { kind }: CleanBlock): boolean {
  if (kind === 'row' && part.blocks[0]!.as === 'tableCaption') return true
  return part.kind === kind && (kind === 'item' || kind === 'row')
}
