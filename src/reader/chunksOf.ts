import type { ReaderPart } from '../ui/readerParts.ts'

/** Parts that are drawn and laid out together, and how much text stands in them (letters, pictures counted as some). */
export interface PartChunk {
  parts: ReaderPart[]
  letters: number
}

/** About two screens of text: little enough to be laid out between two frames of scrolling. */
const LETTERS = 5000
const PARTS = 24

/** Cuts an article into chunks; a part that is longer than a chunk is one by itself. */
export function chunksOf(parts: ReaderPart[]): PartChunk[] {
  const chunks: PartChunk[] = []
  let chunk: PartChunk | undefined
  for (const part of parts) {
    if (!chunk || chunk.letters >= LETTERS || chunk.parts.length >= PARTS) {
      chunk = { parts: [], letters: 0 }
      chunks.push(chunk)
    }
    chunk.parts.push(part)
    chunk.letters += lettersOf(part)
  }
  return chunks
}

/** A short line takes a whole one, a picture about as much room as a long paragraph. */
function lettersOf(part: ReaderPart): number {
  if (part.is === 'text') return part.blocks.reduce((sum, { text }) => sum + text.length + 60, 0)
  return part.is === 'media' ? 600 : 80
}
