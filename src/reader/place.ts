import type { ReaderPart } from '../ui/readerParts.ts'

/** How much of an article is read when a reader stands in one of its blocks. */
export interface Course {
  /** Share of the text before a point of a block, 0–1. */
  share(block: number, at: number): number
  /** The first block. */
  first: number
}

/** Measures an article by its letters, which are the same whatever size they are shown in. */
export function courseOf(parts: ReaderPart[]): Course {
  const starts = new Map<number, { start: number; length: number }>()
  let total = 0
  for (const part of parts) {
    if (part.is !== 'text') continue
    for (const { id, text } of part.blocks) {
      starts.set(id, { start: total, length: text.length })
      total += text.length
    }
  }
  return {
    share: (block, at) => {
      const found = starts.get(block)
      return found && total > 0 ? (found.start + found.length * at) / total : 0
    },
    first: starts.keys().next().value ?? 0,
  }
}
