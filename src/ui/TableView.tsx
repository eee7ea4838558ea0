import type { CleanBlock } from '../reading.ts'
import { type DrawnCell, drawnTable } from './drawnTable.ts'
import { LinkedText } from './LinkedText.tsx'

/** A table with its caption, its heads, and the cells that reach over others. */
export function TableView({ blocks }: { blocks: CleanBlock[] }) {
  const { caption, rows } = drawnTable(blocks)
  return (
    <div class="table">
      <table>
        {caption && (
          <caption data-block={caption.id}>
            <LinkedText {...caption} />
          </caption>
        )}
        <tbody>
          {rows.map(({ block, cells }) => (
            <tr key={block.id} data-block={block.id}>
              {cells.map((cell, index) => (
                <Cell key={index} {...cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ scope, colSpan, rowSpan, ...linked }: DrawnCell) {
  const Tag = scope ? 'th' : 'td'
  return (
    <Tag scope={scope} colSpan={colSpan} rowSpan={rowSpan}>
      <LinkedText {...linked} />
    </Tag>
  )
}
