import type { Block } from '../article/types.ts'
import type { SettledFinding } from './settle.ts'

/**
 * The body without strays. What is set into the story and claimed by no finding (a byline, a share bar) is no part of the
 * article; but what a folded repeat stands again as stays, whatever the body's judge made of it, or both would be gone.
 */
export function withoutStrays(body: Block[], findings: SettledFinding[]): Block[] {
  const needed = new Set<number>()
  for (const { blocks, originals, state } of findings) {
    for (const block of blocks) needed.add(block)
    if (state === 'applied') for (const original of originals ?? []) needed.add(original)
  }
  return body.filter((block) => block.story || needed.has(block.id))
}
