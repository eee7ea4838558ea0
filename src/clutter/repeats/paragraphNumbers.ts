import type { Block } from '../../article/types.ts'

/**
 * The number, from 1, of the paragraph that each block is, as a reader counts them: headings, captions and the like have that
 * of the paragraph before.
 */
export function paragraphNumbers(body: Block[]): number[] {
  let number = 0
  return body.map(({ kind }) => {
    if (kind === 'paragraph') number++
    return Math.max(1, number)
  })
}
