import bodyWords from './bodyWords.json' with { type: 'json' }
import { likeTitle, type Metadata } from './metadata.ts'
import { fold } from './normalise.ts'
import { elementWords, lineage, linkShare, readsAsSentence } from './structure.ts'
import type { RawBlock } from './walk.ts'

/** Where the article stands: the element around it, and which blocks are of it. */
export interface Body {
  container: Element
  /** Indices into the blocks, ascending. */
  members: number[]
}

const { comment, nav, footer, share, date, deck } = bodyWords.groups
const OUTSIDE = new Set([...comment, ...nav, ...footer, ...share, ...date, 'byline', 'author', 'bio'])
const DECK = new Set(deck)

/** The container holds at least this share of the page's prose; the rest of it may stand in boxes around. */
const SHARE_OF_PROSE = 0.75
/** Prose shorter than this (characters) says little about where the article is. */
const SHORT = 60

/** Chooses the blocks that are the article; null where no prose stands together. */
export function findBody(blocks: RawBlock[], meta: Metadata, root: Element): Body | null {
  const prose = blocks.map(proseWeight)
  const container = densest(blocks, prose, root)
  if (!container) return null
  const inside = blocks.flatMap((block, index) => (container.contains(block.element) ? [index] : []))
  const first = inside.find((index) => prose[index]! > 0) ?? 0
  const last = inside.findLast((index) => prose[index]! > 0) ?? -1
  const members = inside.filter((index) => {
    const block = blocks[index]!
    if (block.kind === 'heading' && likeTitle(block.text, meta.title)) return false
    if (isOutside(block, container)) return false
    if (index < first) return isDeck(block, meta, container)
    return index <= last
  })
  return { container, members }
}

/** How much a block says that the article is here: long sentences with few links. */
function proseWeight(block: RawBlock): number {
  const { kind, text } = block
  if (kind === 'heading' || kind === 'caption' || kind === 'row' || text.length < SHORT) return 0
  const links = linkShare(block)
  if (links > 0.5 || !readsAsSentence(text)) return 0
  const weight = Math.min(text.length, 600) * (1 - links)
  return isOutside(block, null) ? 0 : kind === 'item' ? weight / 2 : weight
}

/** The deepest element that still holds most of the prose. */
function densest(blocks: RawBlock[], prose: number[], root: Element): Element | null {
  const held = new Map<Element, number>()
  let total = 0
  for (const [index, block] of blocks.entries()) {
    const weight = prose[index]!
    if (weight === 0) continue
    total += weight
    for (const element of lineage(block.element, root)) held.set(element, (held.get(element) ?? 0) + weight)
  }
  if (total === 0) return null
  let best: Element = root
  let depth = -1
  for (const [element, weight] of held) {
    if (weight < total * SHARE_OF_PROSE) continue
    const level = lineage(element, root).length
    if (level > depth) [best, depth] = [element, level]
  }
  return best.localName === 'p' ? (best.parentElement ?? best) : best
}

function hasWord(block: RawBlock, container: Element | null, set: Set<string>): boolean {
  return lineage(block.element, container)
    .slice(0, container ? undefined : 6)
    .some((element) =>
      elementWords(element)
        .split(' ')
        .some((word) => set.has(word)),
    )
}

function isOutside(block: RawBlock, container: Element | null): boolean {
  return hasWord(block, container, OUTSIDE)
}

function isDeck(block: RawBlock, meta: Metadata, container: Element): boolean {
  if (block.kind === 'caption' || linkShare(block) > 0.5) return false
  const text = fold(block.text)
  const stated = fold(meta.deck)
  return (
    text.length > 20 &&
    (text === stated || (stated.length > 40 && text.startsWith(stated.slice(0, 40))) || hasWord(block, container, DECK))
  )
}
