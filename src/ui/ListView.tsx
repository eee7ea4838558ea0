import type { DrawnItem, DrawnList } from './drawnLists.ts'
import { LinkedText } from './LinkedText.tsx'

/** A list with the lists in it. One that begins deeper on its page, where something parts it, is set in as deep. */
export function ListView({ list, isInner = false }: { list: DrawnList; isInner?: boolean }) {
  const { tag: Tag, level, numerals, items } = list
  return (
    <Tag type={numerals} class={isInner ? undefined : `depth-${Math.min(level, 4)}`}>
      {items.map((item) => (
        <Item key={item.block.id} {...item} />
      ))}
    </Tag>
  )
}

/** An item; the element that has its words alone has its block's id. */
function Item({ tag: Tag, block, inner }: DrawnItem) {
  const said = { value: block.ordinal, class: block.as === 'more' ? 'more' : undefined }
  if (inner.length === 0) {
    return (
      <Tag {...said} data-block={block.id}>
        <LinkedText {...block} />
      </Tag>
    )
  }
  return (
    <Tag {...said}>
      <div data-block={block.id}>
        <LinkedText {...block} />
      </div>
      {inner.map((one) =>
        'items' in one ? (
          <ListView key={one.items[0]!.block.id} list={one} isInner />
        ) : (
          <p key={one.id} data-block={one.id}>
            <LinkedText {...one} />
          </p>
        ),
      )}
    </Tag>
  )
}
