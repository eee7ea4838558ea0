import type { CleanBlock } from '../reading.ts'

/** Blocks that are one thing to a reader: the items of a list, the rows of a table; else one block. */
export interface BlockGroup {
  kind: CleanBlock['kind']
  blocks: CleanBlock[]
}

/** Puts neighbouring items and neighbouring rows together, since a list of one item each is read out as many lists. */
export function groupBlocks(blocks: CleanBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const joins = (block.kind === 'item' || block.kind === 'row') && last?.kind === block.kind
    if (joins) last.blocks.push(block)
    else groups.push({ kind: block.kind, blocks: [block] })
  }
  return groups
}
