import { isByline } from '../byline.ts'
import type { Metadata } from '../metadata.ts'
import { mapInSteps, type Steps } from '../steps.ts'
import { parentOf } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import { bodyContextInSteps } from './bodyContext.ts'
import { bodyFeaturesInSteps, FEATURES, type MeasuredBlock } from './bodyFeatures.ts'
import * as model from './bodyModel.json' with { type: 'json' }
import { withCallLists } from './callLists.ts'
import { holdsRights, isCredit } from './credit.ts'
import { withFactBoxes } from './factBoxes.ts'
import { withFootnotes } from './footnotes.ts'
import { type Forest, predict } from './forest.ts'
import { withLinesAmid } from './linesAmid.ts'
import { itemsByList, withLists } from './listsAndTables.ts'
import { withLongStory } from './longStory.ts'
import { withNotes } from './notes.ts'
import { unpackForest } from './packedForest.ts'
import { DECK_REACH, secondCopies } from './secondCopies.ts'
import { withTitles } from './titles.ts'
import { withVerses } from './verses.ts'

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
 * of the blocks around; both are boosted trees learned from pages with a known text.
 * @returns null where no block is likely of a story.
 */
export function* findBody(blocks: RawBlock[], meta: Metadata, root: Element): Steps<Body | null> {
  // What a page says twice would take half of the text from either copy, so it is judged as if it said it once.
  const standsFor = secondCopies(blocks)
  const single = blocks.filter((_, index) => standsFor[index] === -1)
  const judged = yield* judge(single, meta, root)
  const fateOf = new Map(judged.map((fate, index) => [single[index]!, fate]))
  const fates = blocks.map((block, index) => fateOf.get(blocks[standsFor[index]!] ?? block)!)
  yield
  const odds = fates.map((fate) => fate.odds)
  const prose = odds.flatMap((value, index) => (value >= STORY && blocks[index]!.kind === 'paragraph' ? [index] : []))
  // Further down, a heading of the story may say the title again: the question that it ends with, the film that it is about.
  const isFurther = (index: number) => odds[index]! >= STORY && index > (prose[OPENING] ?? Number.POSITIVE_INFINITY)
  const isTitleHeading = (index: number) =>
    blocks[index]!.kind === 'heading' && fates[index]!.isTitle && !isFurther(index)
  const story = odds.flatMap((value, index) => (value >= STORY && !isTitleHeading(index) ? [index] : []))
  if (story.length === 0) return null
  const container = commonElement(story.map((index) => blocks[index]!.element)) ?? root
  const members: number[] = []
  for (let index = story[0]!; index <= story.at(-1)!; index++) {
    if (container.contains(blocks[index]!.element) && !isTitleHeading(index)) members.push(index)
  }
  // A caption is no running text, and yet belongs to a picture or table that stands in the story.
  return { container, members, odds: members.map((index) => (blocks[index]!.kind === 'caption' ? 1 : odds[index]!)) }
}

/** So many paragraphs of the story are its opening, among which the title stands. */
const OPENING = 2

/** What is judged of a block: how likely it is of the story, 0–1, and whether it says the title. */
interface Fate {
  odds: number
  isTitle: boolean
}

let forests: [Forest, Forest] | undefined

/** Both judgements. They are unpacked when the first page asks, since the script stands in pages that are never read. */
function judgements(): [first: Forest, second: Forest] {
  forests ??= [unpackForest(model.first, model.thresholds), unpackForest(model.second, model.thresholds)]
  return forests
}

function* judge(blocks: RawBlock[], meta: Metadata, root: Element): Steps<Fate[]> {
  const measured = yield* bodyFeaturesInSteps(blocks, meta, root)
  const [forest, forestInContext] = judgements()
  yield
  const first = yield* mapInSteps(measured.blocks, ({ x }) => predict(forest, x))
  const context = yield* bodyContextInSteps(measured, first)
  const judged = yield* mapInSteps(measured.blocks, ({ x }, i) => predict(forestInContext, x.concat(context[i]!)))
  const isTitle = (index: number) => measured.blocks[index]!.x[IS_TITLE] === 1
  const long = withLongStory(measured.blocks, judged, STORY)
  yield
  const lists = itemsByList(blocks)
  yield
  // Each step may rest on what the one before took for the story; headings and titles come last, since they go with what follows.
  const listed = withCallLists(blocks, lists, withLists(blocks, lists, long, STORY), STORY)
  yield
  const noted = withFactBoxes(blocks, withNotes(blocks, listed, STORY), STORY)
  yield
  const sung = withVerses(blocks, withFootnotes(blocks, noted, STORY), STORY)
  const headed = withLinesAmid(blocks, withTitles(blocks, lists, sung), STORY)
  yield
  const odds = withoutCredits(blocks, withoutByline(measured.blocks, withDeck(measured.blocks, headed, isTitle), meta))
  return odds.map((value, index) => ({ odds: value, isTitle: isTitle(index) }))
}

/** A block is of the story from these odds on; below one half, because a sentence lost is worse than a line too many. */
export const STORY: number = model.threshold

const IS_TITLE = FEATURES.indexOf('is title')
const SENTENCE = FEATURES.indexOf('sentence')
const IS_DECK = FEATURES.indexOf('is deck')
const NEAR_DECK = FEATURES.indexOf('near deck')
/** Odds from which a deck is of the story where it stands in a deck's place. */
const DECK = 0.15

/** Between title and story, what the page states as its deck, or names so, is the deck; the trees see each sign alone. */
function withDeck(blocks: MeasuredBlock[], odds: number[], isTitle: (index: number) => boolean): number[] {
  const first = odds.findIndex((value, index) => value >= 0.5 && !isTitle(index))
  const title = odds.findIndex((_, index) => isTitle(index))
  if (title < 0) return odds
  return odds.map((value, index) => {
    const { x, length } = blocks[index]!
    const isDeck = (x[IS_DECK] === 1 || x[NEAR_DECK] === 1) && length >= LEAST_DECK
    const inPlace = index > title && index < first && first - index < DECK_REACH
    return isDeck && inPlace && value >= DECK && !isTitle(index) ? Math.max(value, STORY) : value
  })
}

/** Odds of what is no part of the story and yet no stranger to it, as a promo would be. */
const ASIDE = STORY - 0.01

/**
 * Above the first paragraph of the story, or between it and the deck, a line that says who wrote it and when says what
 * stands in the reading's head.
 */
function withoutByline(blocks: MeasuredBlock[], odds: number[], meta: Metadata): number[] {
  const isSentence = (index: number) =>
    odds[index]! >= STORY && blocks[index]!.x[SENTENCE] === 1 && !blocks[index]!.heading
  const first = odds.findIndex((_, index) => isSentence(index))
  const second = odds.findIndex((_, index) => index > first && isSentence(index))
  return odds.map((value, index) =>
    index <= second && value >= STORY && !blocks[index]!.heading && isByline(blocks[index]!.text, meta) ? ASIDE : value,
  )
}

/**
 * A line below a picture, or below its caption, that credits it is read there; “Image: …” in a list of what a thing can do is
 * told. Who holds the rights in the text is nowhere a part of it.
 */
function withoutCredits(blocks: RawBlock[], odds: number[]): number[] {
  const isBelow = (index: number) =>
    blocks[index]!.afterMedia || blocks[index - 1]?.kind === 'caption' || blocks[index - 1]?.afterMedia === true
  return odds.map((value, index) => {
    const block = blocks[index]!
    if (value < STORY || block.kind !== 'paragraph') return value
    return (isBelow(index) && isCredit(block)) || holdsRights(block.text) ? ASIDE : value
  })
}

/** Shorter lines (letters) are kickers and labels. */
const LEAST_DECK = 30

/** The deepest element around all of these. */
function commonElement(elements: Element[]): Element | null {
  let common: Element | null = elements[0] ?? null
  for (const element of elements) while (common && !common.contains(element)) common = parentOf(common)
  return common?.localName === 'p' ? common.parentElement : common
}
