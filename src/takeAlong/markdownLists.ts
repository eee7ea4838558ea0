import type { CleanBlock } from '../reading.ts'
import type { DrawnList } from '../ui/drawnLists.ts'
import { itemMark } from './itemMark.ts'
import { inline, onOneLine } from './markdownInline.ts'

/** What stands in an item is set in by this, and further in one whose number is longer. */
const INDENT = 3

/** Lists as Markdown, with no blank line between their items. */
export function listsMarkdown(lists: DrawnList[]): string {
  return lists.flatMap((list) => listLines(list)).join('\n')
}

function listLines({ items }: DrawnList): string[] {
  const marks = marksOf(items.map(({ block }) => block))
  return items.flatMap(({ block, inner }, index) => {
    const isTerm = block.as === 'term'
    const lines = [`${marks[index]} ${wordsOf(isTerm ? bold(block) : block)}`]
    const mark = marks[index]!
    const indent = ' '.repeat(mark.startsWith('-') ? INDENT : Math.max(INDENT, mark.length + 1))
    for (const one of inner) {
      // A blank line makes a paragraph of what else stands in the item.
      const more = 'items' in one ? listLines(one) : ['', wordsOf(one)]
      lines.push(...more.map((line) => line && indent + line))
    }
    // Markdown has no terms: what is said of one is a list in its item.
    const isSaidOfTerm = block.as === 'definition' && items[0]!.block.as === 'term'
    return isSaidOfTerm ? lines.map((line) => line && ' '.repeat(INDENT) + line) : lines
  })
}

/**
 * The marks of items. Markdown counts up by itself: a number that does not follow the one before begins a list of its own,
 * by the other of the two signs that may stand behind it; a letter stands as a word behind a bullet.
 */
function marksOf(blocks: CleanBlock[]): string[] {
  let sign = '.'
  let next: number | undefined
  return blocks.map((block) => {
    const { ordinal, numerals } = block
    if (ordinal === undefined) return '-'
    if (numerals || ordinal < 0) return `- ${itemMark(block, '')}`
    if (next !== undefined && ordinal !== next) sign = sign === '.' ? ')' : '.'
    next = ordinal + 1
    return `${ordinal}${sign}`
  })
}

function wordsOf(block: CleanBlock): string {
  return onOneLine(inline(block))
}

function bold({ styles = [], ...block }: CleanBlock): CleanBlock {
  const rest = styles.filter(({ style }) => style !== 'strong')
  return { ...block, styles: [{ start: 0, end: block.text.length, style: 'strong' }, ...rest] }
}
