import { randomFrom } from '../../measure/random.ts'
import { type Copy, INSERT, type Kind, undo } from './kinds.ts'
import { type Body, locate } from './locate.ts'

export { undo }

let body: Body | undefined

/** Runs in the page: finds the article's paragraphs, once. The number of paragraphs found. */
export function prepare(gold: string[]): number {
  body = locate(document, gold)
  return body?.paragraphs.length ?? 0
}

/** Runs in the page: puts in copies of one kind; null where this article has no place for it. */
export function inject(kind: Kind, seed: string): Copy[] | null {
  return (body && INSERT[kind](body, randomFrom(`${seed} ${kind}`))) ?? null
}
