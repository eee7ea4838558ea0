import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import type { Copy } from './copies.ts'
import type { Overview } from './onPurpose.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }
import { wordsBeyond } from './wordChanges.ts'

/**
 * A copy with the one that goes as its block: of two the one that says more stays, and the shorter goes where it is held whole; else
 * neither does, because a sentence would be lost. Of a preview with other numbers the paragraph that it was made of stays.
 */
export function whichStays(copy: Copy, body: Block[], overview: Overview): Copy[] {
  if (!copy.saysMore) return [isOfPreview(copy, body, overview) ? turned(copy, body) : copy]
  return copy.holdsOriginal
    ? [{ ...copy, block: copy.original, original: copy.block, coverage: 1, difference: [] }]
    : []
}

/** Whether the original is a preview above the story, set otherwise than it is, and the copy the paragraph in its place. */
function isOfPreview({ block, original, isRewritten }: Copy, body: Block[], { opening }: Overview): boolean {
  if (!isRewritten || original !== opening) return false
  const [here, there] = [body[block]!, body[original]!]
  const ratio = here.text.length / there.text.length
  // Half of it is no other version of it.
  if (there.frame === here.frame || ratio < limits.asLong || ratio > 1 / limits.asLong) return false
  let next = block + 1
  while (next < body.length && !(body[next]!.kind === 'paragraph' && body[next]!.story)) next++
  return body[next]?.frame === here.frame
}

function turned(copy: Copy, body: Block[]): Copy {
  const { block, original } = copy
  const [here, there] = [words(body[original]!.text), words(body[block]!.text)]
  return { ...copy, block: original, original: block, words: here.length, difference: wordsBeyond(here, there) }
}
