import { eachInSteps, type Steps } from '../../article/steps.ts'
import type { Block } from '../../article/types.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

/** As players say how long a film is, up to ten minutes. A time of day is told in steps of five minutes: “9:30”. */
const LENGTH = /^\W*0?\d:[0-5][1-46-9]\W*$/
/** So many lines of such are times, as those of a live blog. */
const MOST = 3

/** A line of the box that a film stands in is at most so many lines away. */
const REACH = 3
const VIDEO = new Set(promoWords.films)

/**
 * The positions of lines that say how long a film is, and no more, in a box that is named for films or leads to one: on 900 pages
 * all ten such lines. Elsewhere it may be the time of a runner, or of a sunrise.
 */
export function* videoLengths(body: Block[]): Steps<ReadonlySet<number>> {
  const found = new Set<number>()
  yield* eachInSteps(body, ({ kind, text }, index) => {
    if (kind === 'paragraph' && LENGTH.test(text) && isOfFilm(index, body)) found.add(index)
  })
  return found.size > MOST ? new Set() : found
}

function isOfFilm(index: number, body: Block[]): boolean {
  const { group, words } = body[index]!
  const beside = body.slice(Math.max(0, index - REACH), index + REACH + 1).filter((block) => block.group === group)
  return words.split(' ').some((word) => VIDEO.has(word)) || beside.some(({ links }) => links.length > 0)
}
