import { eachInSteps, type Steps } from '../article/steps.ts'
import type { Block } from '../article/types.ts'
import { onceForBody } from './onceForBody.ts'

/** Class words that more than half of the body's blocks bear: those name what is around the story, or how it is laid out. */
export const wrapperWords = onceForBody(function* (body: Block[]): Steps<ReadonlySet<string>> {
  const counts = new Map<string, number>()
  yield* eachInSteps(body, (block) => {
    for (const word of new Set(block.words.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  })
  return new Set([...counts].filter(([, times]) => times > Math.max(2, body.length / 2)).map(([word]) => word))
})
