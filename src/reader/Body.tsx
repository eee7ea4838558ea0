import type { Article } from '../reading.ts'
import { ArticlePartView } from '../ui/ArticleText.tsx'
import type { ReaderPart } from '../ui/readerParts.ts'
import { FoldPart } from './FoldPart.tsx'
import { MediaPart } from './MediaPart.tsx'
import { memo } from './memo.ts'
import { CHUNK } from './useGradually.ts'

interface BodyProps {
  parts: ReaderPart[]
  /** So many parts are drawn. */
  upTo: number
  article: Article
  /** Keeps what a finding folds; left out where the page is gone. */
  onKeep?: (finding: string) => void
}

/** The text in chunks, of which the browser lays out those that are seen; so a book scrolls as a note does. */
export function Body({ parts, upTo, article, onKeep }: BodyProps) {
  const chunks = []
  for (let from = 0; from < Math.min(upTo, parts.length); from += CHUNK) {
    chunks.push(<Chunk key={from} parts={parts} from={from} article={article} onKeep={onKeep} />)
  }
  return <>{chunks}</>
}

interface ChunkProps extends Omit<BodyProps, 'upTo'> {
  from: number
}

/** Drawn once, however often more chunks come after it. */
const Chunk = memo(
  ({ parts, from, article, onKeep }: ChunkProps) => {
    const own = parts.slice(from, from + CHUNK)
    return (
      <div class="chunk" style={{ '--letters': lettersOf(own) }}>
        {own.map((part, index) => (
          <PartView key={`${part.is}:${part.id}:${index}`} part={part} article={article} onKeep={onKeep} />
        ))}
      </div>
    )
  },
  (a, b) => a.parts === b.parts && (a.onKeep === undefined) === (b.onKeep === undefined),
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

/** How much text stands in the parts (characters); the style sheet guesses from it how high they will be. */
function lettersOf(parts: ReaderPart[]): number {
  let letters = 0
  for (const part of parts) {
    if (part.is === 'text') for (const { text } of part.blocks) letters += text.length + 60
    else letters += part.is === 'media' ? 600 : 80
  }
  return letters
}
