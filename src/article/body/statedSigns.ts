import { type Metadata, sameTitle } from '../metadata.ts'
import { eachInSteps, mapInSteps, type Steps } from '../steps.ts'
import { fold } from '../text/normalise.ts'
import type { RawBlock } from '../walk/walk.ts'
import type { TextMeasure } from './measureText.ts'
import { statedShare } from './statedBody.ts'
import { flag } from './textSigns.ts'

/** How a block stands to what the page states of its story, by name, in the order of the values. */
export const STATED_SIGNS = [
  'is title',
  'is deck',
  'names author',
  'said elsewhere',
  'in stated body',
  'has stated body',
]

/** What the blocks of a page have of what it states: title, deck, authors and, in its JSON-LD, the whole text. */
export interface StatedSigns {
  /** Index of the block that is the title, a main heading if there is one; -1 where the page shows none. */
  titleAt: number
  /** Title and deck as texts are compared. */
  title: string
  deck: string
  /** Adds the signs of the block with this index to `x`, each 0–1. */
  push(x: number[], index: number): void
}

/** A line longer than this (characters) that names the author is no byline. */
const LONGEST_BYLINE = 200
/** A deck is known by so much of its beginning (characters), since pages cut it short. */
const DECK_START = 40

/** Looks all blocks through for what the page states, some a step. */
export function* statedSigns(blocks: RawBlock[], texts: TextMeasure[], meta: Metadata): Steps<StatedSigns> {
  const title = fold(meta.title)
  const deck = fold(meta.deck)
  const isTitle = yield* mapInSteps(texts, ({ folded }) => flag(sameTitle(folded, title)))
  const mainHeading = blocks.findIndex((block, i) => block.kind === 'heading' && block.level === 1 && isTitle[i] === 1)
  const authors = fold(meta.byline)
    .split(/[,;&]| and | und | et | y /)
    .map((name) => name.trim())
    .filter((name) => name.length > 4)
  const stated = statedShare(meta.statedBody)
  const said = new Map<string, number>()
  yield* eachInSteps(texts, ({ folded }) => {
    said.set(folded, (said.get(folded) ?? 0) + 1)
  })
  const isDeck = (folded: string) =>
    folded === deck || (deck.length > DECK_START && folded.startsWith(deck.slice(0, DECK_START)))

  return {
    titleAt: mainHeading < 0 ? isTitle.indexOf(1) : mainHeading,
    title,
    deck,
    push(x, index) {
      const { text } = blocks[index]!
      const { folded } = texts[index]!
      x.push(
        isTitle[index]!,
        flag(deck !== '' && isDeck(folded)),
        flag(text.length < LONGEST_BYLINE && authors.some((name) => folded.includes(name))),
        flag(said.get(folded)! > 1),
        stated ? stated(text) : 0,
        flag(stated !== null),
      )
    },
  }
}
