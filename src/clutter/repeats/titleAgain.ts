import { fold } from '../../article/text/normalise.ts'
import type { Block } from '../../article/types.ts'

/** So many paragraphs of the story are its opening, among which the title may stand again. */
const OPENING = 2

/**
 * Tells whether a block is the title said again: among the first paragraphs, or above what was said before, as where the page
 * tells its story twice. Elsewhere a story ends with the words that it is named for, or heads a part with them.
 */
export function titleAgain(title: string, body: Block[]): (block: Block, index: number) => boolean {
  if (title === '') return () => false
  const firstAt = new Map<string, number>()
  for (const [index, { text }] of body.entries()) if (!firstAt.has(fold(text))) firstAt.set(fold(text), index)
  const paragraphs = body.flatMap(({ kind, story }, index) => (story && kind === 'paragraph' ? [index] : []))
  const opening = paragraphs[OPENING] ?? body.length
  const isSaid = (index: number) => body[index] !== undefined && firstAt.get(fold(body[index].text))! < index
  return ({ text, kind }, index) => {
    if (kind === 'item' || kind === 'row' || fold(text) !== fold(title)) return false
    return index <= opening || [1, 2].some((step) => isSaid(index + step))
  }
}

/** Whether a line above the first paragraph says the kicker that the title begins with: “Tunnel dispute: City goes to court”. */
export function isKicker({ kind, text }: Block, title: string): boolean {
  const kicker = /^(.{3,60}?)\s*[:|–—]\s/u.exec(title)?.[1]
  return kicker !== undefined && (kind === 'paragraph' || kind === 'heading') && fold(text) === fold(kicker)
}
