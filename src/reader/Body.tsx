import type { Article, SettledFinding } from '../reading.ts'
import { ArticlePartView } from '../ui/ArticleText.tsx'
import type { ReaderPart } from '../ui/readerParts.ts'
import type { PartChunk } from './chunksOf.ts'
import { FoldPart } from './FoldPart.tsx'
import { MediaPart } from './MediaPart.tsx'
import { memo } from './memo.ts'

interface BodyProps {
  chunks: PartChunk[]
  /** So many chunks are drawn. */
  upTo: number
  article: Article
  /** Keeps what a finding folds; left out where the page is gone. */
  onKeep?: (finding: SettledFinding) => void
}

/** The text in chunks, of which the browser lays out those that are seen; so a book scrolls as a note does. */
export function Body({ chunks, upTo, article, onKeep }: BodyProps) {
  return (
    <>
      {chunks.slice(0, upTo).map((chunk, index) => (
        <Chunk key={index} chunk={chunk} article={article} onKeep={onKeep} />
      ))}
    </>
  )
}

interface ChunkProps extends Pick<BodyProps, 'article' | 'onKeep'> {
  chunk: PartChunk
}

/** Drawn once, however often more chunks come after it. */
const Chunk = memo(
  ({ chunk: { parts, letters }, article, onKeep }: ChunkProps) => (
    <div class="chunk" style={{ '--letters': letters }}>
      {parts.map((part, index) => (
        <PartView key={`${part.is}:${part.id}:${index}`} part={part} article={article} onKeep={onKeep} />
      ))}
    </div>
  ),
  (a, b) => a.chunk === b.chunk && (a.onKeep === undefined) === (b.onKeep === undefined),
)

function PartView({ part, article, onKeep }: { part: ReaderPart } & Pick<BodyProps, 'article' | 'onKeep'>) {
  switch (part.is) {
    case 'text':
      return <ArticlePartView {...part} />
    case 'media':
      return <MediaPart media={part.media} captions={part.captions} />
    case 'fold':
      return <FoldPart folds={part.folds} article={article} onKeep={onKeep} />
  }
}
