import type { ReaderPart } from '../ui/readerParts.ts'

/** A heading of the article. */
export interface ContentsEntry {
  id: number
  text: string
  level: number
}

/** An article that takes less (minutes), or has fewer headings, is overseen without a list. */
const LONG_READ = 4
const LEAST_HEADINGS = 3

/** The headings of the two upper levels, for an article that is long enough to get lost in; else none. */
export function contentsOf(parts: ReaderPart[], minutes: number): ContentsEntry[] {
  const entries = parts.flatMap((part) =>
    part.is === 'text' && part.kind === 'heading' && part.level <= 3
      ? [{ id: part.id, text: part.blocks[0]!.text, level: part.level }]
      : [],
  )
  return minutes >= LONG_READ && entries.length >= LEAST_HEADINGS ? entries : []
}
