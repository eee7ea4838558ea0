import { bodyContext } from './bodyContext.ts'
import { bodyFeatures } from './bodyFeatures.ts'
import model from './bodyModel.json' with { type: 'json' }
import { likeTitle, type Metadata } from './metadata.ts'
import { predict } from './network.ts'
import { parentOf } from './structure.ts'
import type { RawBlock } from './walk.ts'

/** Where the article stands: the element around it, and the blocks of it and set into it. */
export interface Body {
  container: Element
  /** Indices into the blocks from the story's first to its last, the title and what is clearly outside left out. */
  members: number[]
  /** How likely each member is of the story, 0–1. */
  odds: number[]
}

/**
 * Chooses the blocks that are the article. A first judgement looks at each block alone, a second at what the first said
 * of the blocks around; both are small networks whose weights were learned from pages with a known text.
 * @returns null where no block is likely of a story.
 */
export function findBody(blocks: RawBlock[], meta: Metadata, root: Element): Body | null {
  const measured = bodyFeatures(blocks, meta, root)
  const first = measured.map(({ x }) => predict(model.first, x))
  const context = bodyContext(measured, first)
  const odds = measured.map(({ x }, i) => predict(model.second, [...x, ...context[i]!]))
  const isTitle = (index: number) => blocks[index]!.kind === 'heading' && likeTitle(blocks[index]!.text, meta.title)
  const story = odds.flatMap((value, index) => (value >= STORY && !isTitle(index) ? [index] : []))
  if (story.length === 0) return null
  const container = commonElement(story.map((index) => blocks[index]!.element)) ?? root
  const members: number[] = []
  for (let index = story[0]!; index <= story.at(-1)!; index++) {
    if (container.contains(blocks[index]!.element) && !isTitle(index)) members.push(index)
  }
  return { container, members, odds: members.map((index) => odds[index]!) }
}

/** A block is of the story from these odds on; below one half, because a sentence lost is worse than a line too many. */
export const STORY: number = model.threshold

/** The deepest element around all of these. */
function commonElement(elements: Element[]): Element | null {
  let common: Element | null = elements[0] ?? null
  for (const element of elements) while (common && !common.contains(element)) common = parentOf(common)
  return common?.localName === 'p' ? common.parentElement : common
}
