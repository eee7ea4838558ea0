import type { CleanBlock } from '../reading.ts'
import { type ArticlePart, articleParts } from './articleParts.ts'
import { drawnLists } from './drawnLists.ts'
import { LinkedText } from './LinkedText.tsx'
import { ListView } from './ListView.tsx'
import { TableView } from './TableView.tsx'
import './article.css'

/** The clean text of an article, with the structure that its page gave it. */
export function ArticleText({ blocks }: { blocks: CleanBlock[] }) {
  return (
    <>
      {articleParts(blocks).map((part) => (
        <ArticlePartView key={part.blocks[0]?.id} {...part} />
      ))}
    </>
  )
}

/** One part; each block's element has the block's id in `data-block`, so that a stretch of it can be found again. */
export function ArticlePartView({ kind, blocks, level }: ArticlePart) {
  const block = blocks[0] as CleanBlock
  switch (kind) {
    case 'heading':
      return <Heading block={block} level={level} />
    case 'item':
      return (
        <>
          {drawnLists(blocks).map((list) => (
            <ListView key={list.items[0]?.block.id} list={list} />
          ))}
        </>
      )
    case 'row':
      return <TableView blocks={blocks} />
    case 'quote':
      return (
        <blockquote data-block={block.id}>
          <LinkedText {...block} />
        </blockquote>
      )
    case 'code':
      return <pre data-block={block.id}>{block.text}</pre>
    case 'caption':
      return (
        <p class="caption" data-block={block.id}>
          <LinkedText {...block} />
        </p>
      )
    default:
      return (
        <p data-block={block.id}>
          <LinkedText {...block} />
        </p>
      )
  }
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

function Heading({ block, level }: { block: CleanBlock; level: number }) {
  const Tag = HEADINGS[level - 2] ?? 'h6'
  return (
    <Tag data-block={block.id}>
      <LinkedText {...block} />
    </Tag>
  )
}
