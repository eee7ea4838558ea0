import type { Block } from '../../article/types.ts'

/** As players say how long a film is, up to ten minutes. A time of day is told in steps of five minutes: “9:30”. */
const LENGTH = /^\W*0?\d:[0-5][1-46-9]\W*$/
/** So many lines of such are times, as those of a live blog. */
const MOST = 3

/** The positions of lines that say how long a film is, and no more: they stand in the box of a video. By hand: on 900 pages all ten do. */
export function videoLengths(body: Block[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, { kind, text }] of body.entries()) if (kind === 'paragraph' && LENGTH.test(text)) found.add(index)
  return found.size > MOST ? new Set() : found
}
