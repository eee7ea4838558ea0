import type { StyledStretch } from '../reading.ts'

/** A link over a stretch of a text, offsets in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
  href: string
  /** Where it leads to a place in the article: the id of the block there. */
  block?: number
}

/** A text, the links that stand in it, and what of it is set in a style. */
export interface Linked {
  text: string
  links: Stretch[]
  styles?: StyledStretch[]
}

/** The part of a linked text between two offsets; a link or a style that reaches over its edge is cut there. */
export function slice({ text, links, styles = [] }: Linked, start: number, end: number): Linked {
  const within = <S extends { start: number; end: number }>(stretches: S[]): S[] =>
    stretches
      .filter((stretch) => stretch.start < end && stretch.end > start)
      .map((stretch) => ({
        ...stretch,
        start: Math.max(stretch.start, start) - start,
        end: Math.min(stretch.end, end) - start,
      }))
  return { text: text.slice(start, end), links: within(links), styles: within(styles) }
}

/** What stands between the cells in the text of a table row. */
export const BAR = ' | '

/** The cells of a table row. */
export function cellsOf(row: Linked): Linked[] {
  const { text } = row
  const linksTo = taker(row.links)
  const stylesTo = taker(row.styles ?? [])
  let at = 0
  return text.split(BAR).map(({ length }) => {
    const end = at + length
    const cell = slice({ text, links: linksTo(end), styles: stylesTo(end) }, at, end)
    at = end + BAR.length
    return cell
  })
}

/** Hands out what begins before an offset and was not handed out yet; the offsets asked for rise. */
function taker<S extends { start: number }>(sorted: S[]): (before: number) => S[] {
  let next = 0
  return (before) => {
    const from = next
    while (next < sorted.length && sorted[next]!.start < before) next++
    return sorted.slice(from, next)
  }
}

/** Puts links known by their words only back into their text, in order; those whose words are not in it are left over. */
export function locate(text: string, links: { text: string; href: string }[]): Linked & { rest: string[] } {
  const found: Stretch[] = []
  const rest: string[] = []
  let from = 0
  for (const link of links) {
    const start = link.text === '' ? -1 : text.indexOf(link.text, from)
    if (start < 0) {
      rest.push(link.href)
      continue
    }
    from = start + link.text.length
    found.push({ start, end: from, href: link.href })
  }
  return { text, links: found, rest }
}

/** Whether an address may be opened from an extension page. A page may write any scheme there, `javascript:` too. */
export function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol)
}
