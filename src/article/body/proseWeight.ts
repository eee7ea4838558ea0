import { linkShare } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import { measureText, type TextMeasure } from './measureText.ts'

/** How much running text a block holds, in letters: nothing for headings, captions, linked lines and fragments. */
export function proseWeight(block: RawBlock, { letters, sentence }: TextMeasure = measureText(block.text)): number {
  const { kind } = block
  if (kind === 'heading' || kind === 'caption' || kind === 'row' || letters < 60 || !sentence) return 0
  const linked = linkShare(block)
  return linked > 0.5 ? 0 : Math.min(letters, 1000) * (1 - linked)
}
