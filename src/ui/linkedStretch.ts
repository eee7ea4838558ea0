/** A link over a stretch of a text, offsets in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
  href: string
}

/** A text, and the links that stand in it. */
export interface Linked {
  text: string
  links: Stretch[]
}

/** The part of a linked text between two offsets; a link that reaches over its edge is cut there. */
export function slice({ text, links }: Linked, start: number, end: number): Linked {
  return {
    text: text.slice(start, end),
    links: links
      .filter((link) => link.start < end && link.end > start)
      .map(({ href, ...link }) => ({
        start: Math.max(link.start, start) - start,
        end: Math.min(link.end, end) - start,
        href,
      })),
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
