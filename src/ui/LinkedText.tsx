import type { ComponentChildren } from 'preact'
import type { CleanBlock } from '../reading.ts'
import { WebLink } from './WebLink.tsx'

/** The text of a block with its links in place. */
export function LinkedText({ text, links }: Pick<CleanBlock, 'text' | 'links'>) {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const { start, end, href } of links) {
    // Overlapping links cannot both stand; a page can make them by misnesting its markup.
    if (start < at) continue
    pieces.push(
      text.slice(at, start),
      <WebLink key={start} href={href}>
        {text.slice(start, end)}
      </WebLink>,
    )
    at = end
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
