import type { ComponentChildren } from 'preact'
import type { Linked } from './linkedStretch.ts'
import { WebLink } from './WebLink.tsx'

/** A text with its links in place. */
export function LinkedText({ text, links }: Linked) {
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
