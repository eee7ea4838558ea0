import type { Block } from '../article/types.ts'
import type { SettledFinding } from './settle.ts'

/**
 * The body without strays. What is set into the story and claimed by no finding (a byline, a share bar) is no part of the
 * article; but where a repeat of the story is folded its original stays, whatever the body's judge made of it, or both would be gone.
 */
export function withoutStrays(body: Block[], findings: SettledFinding[]): Block[] {
  const story = new Set(body.filter((block) => block.story).map((block) => block.id))
  const needed = new Set<number>()
  for (const { blocks, originals, state } of findings) {
    for (const [i, block] of blocks.entries()) {
      needed.add(block)
      if (originals && state === 'applied' && story.has(block)) needed.add(originals[i]!)
    }
  }
  return body.filter((block) => block.story || needed.has(block.id))
}
