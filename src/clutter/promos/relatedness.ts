import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import { isBeyondLatin } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { onceForBody } from '../onceForBody.ts'

/** How the words of a block relate to the text around it. */
export interface Relatedness {
  /** Share of the block's content words that stand in the story's blocks right before and after, 0–1. */
  toNeighbours(index: number): number
  /** Share of the block's content words that stand anywhere else in the story, 0–1. */
  toArticle(index: number): number
  /** The block's content words that stand nowhere else in the story. */
  foreign(index: number): string[]
}

/** So many different texts before and after are what a line may belong to; so far they are looked for (blocks). */
const NEIGHBOURS = 2
const REACH = 6
/** A word in more than this share of the blocks is a function word of the language, whatever that is. */
const FUNCTION_WORD_SHARE = 0.2
/** Shorter words are mostly function words, in scripts that part words by spaces. */
const SHORT_WORD = 3

/** Function words are known by their spread over the story, so that no language needs a list. */
export const relatedness = onceForBody(function* (body: Block[]): Steps<Relatedness> {
  const texts = new Map<string, Set<string>>()
  const sets = yield* mapInSteps(body, (block) => {
    const known = texts.get(block.text)
    if (known) return known
    const set = new Set(
      words(block.text).filter((word) => word.length >= SHORT_WORD || /\d/.test(word) || isBeyondLatin(word)),
    )
    texts.set(block.text, set)
    return set
  })
  // Only the story tells what it speaks of: the boxes in it speak of others. Copies of one text count once.
  const story = new Set(body.flatMap((block, index) => (block.story ? sets[index]! : [])))
  const spread = new Map<string, number>()
  yield* eachInSteps([...story], (set) => {
    for (const word of set) spread.set(word, (spread.get(word) ?? 0) + 1)
  })
  const isToldElsewhere = (word: string, index: number) => (spread.get(word) ?? 0) > (story.has(sets[index]!) ? 1 : 0)
  const limit = Math.max(3, story.size * FUNCTION_WORD_SHARE)
  const content = (index: number) => [...(sets[index] ?? [])].filter((word) => (spread.get(word) ?? 0) <= limit)
  const share = (index: number, holds: (word: string) => boolean) => {
    const all = content(index)
    return all.length === 0 ? 1 : all.filter(holds).length / all.length
  }
  // A copy right beside a line would hide what it stands between.
  const beside = (index: number, step: 1 | -1) => {
    const near = new Set<Set<string>>()
    for (let i = index + step; sets[i] && near.size < NEIGHBOURS && Math.abs(i - index) <= REACH; i += step) {
      if (sets[i] !== sets[index] && story.has(sets[i]!)) near.add(sets[i]!)
    }
    return near
  }
  return {
    toNeighbours: (index) => {
      const near = [...beside(index, -1), ...beside(index, 1)]
      return share(index, (word) => near.some((set) => set.has(word)))
    },
    toArticle: (index) => share(index, (word) => isToldElsewhere(word, index)),
    foreign: (index) => content(index).filter((word) => !isToldElsewhere(word, index)),
  }
})
