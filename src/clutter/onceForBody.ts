import type { Steps } from '../article/steps.ts'
import type { Block } from '../article/types.ts'

/** Has something that several detectors ask of the same body worked out once, and keeps it as long as the body is there. */
export function onceForBody<T>(work: (body: Block[]) => Steps<T>): (body: Block[]) => Steps<T> {
  const known = new WeakMap<Block[], { answer: T }>()
  return function* (body) {
    const found = known.get(body) ?? { answer: yield* work(body) }
    known.set(body, found)
    return found.answer
  }
}
