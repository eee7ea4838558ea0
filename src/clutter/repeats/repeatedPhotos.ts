import { mapInSteps, type Steps } from '../../article/steps.ts'
import type { Article } from '../../article/types.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../types.ts'

/** A photo of the story that comes again with the caption that it had before; captions of other photos may say the same. */
export function* repeatedPhotos({ body }: Article): Steps<Finding[]> {
  const found = yield* mapInSteps(body, (block) => {
    if (block.captionOf === undefined) return []
    const reason = { code: 'repeat_photo', args: [] }
    return [finding([block], { category: 'repeat', confidence: 0.95, reason, originals: [block.captionOf] })]
  })
  return found.flat()
}
