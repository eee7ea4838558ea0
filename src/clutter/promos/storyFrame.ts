import { eachInSteps, type Steps } from '../../article/steps.ts'
import type { Block } from '../../article/types.ts'
import { ALL_LINKED, linkShare } from '../../article/walk/structure.ts'
import { onceForBody } from '../onceForBody.ts'

/** The frame that most of the text is set in, by characters of paragraphs that are no links; undefined where there is none. */
export const storyFrame = onceForBody(function* (body: Block[]): Steps<string | undefined> {
  const lengths = new Map<string, number>()
  yield* eachInSteps(body, (block) => {
    if (block.kind !== 'paragraph' || linkShare(block) >= ALL_LINKED) return
    lengths.set(block.frame, (lengths.get(block.frame) ?? 0) + block.text.length)
  })
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0]
})
