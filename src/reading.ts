import { findArticle, type NoArticle } from './article/index.ts'
import type { FoundMedia, Media } from './article/media/mediaTypes.ts'
import type { Metadata } from './article/metadata.ts'
import { readingMinutes } from './article/readingTime.ts'
import type { Sources } from './article/sources.ts'
import { eachInSteps, type Steps, toEnd } from './article/steps.ts'
import type { Article, Block, BlockKind, Cell, Link, Numerals, StyledStretch, TextStyle } from './article/types.ts'
import type { Sight } from './article/walk/visibility.ts'
import { type Choices, type Kind, NO_CHOICES, type Strength } from './clutter/choices.ts'
import { type CleanBlock, cleanText, placeInBody } from './clutter/cleanText.ts'
import { findClutter } from './clutter/index.ts'
import type { SettledFinding } from './clutter/settle.ts'
import { withoutStrays } from './clutter/strays.ts'
import type { Category, Finding } from './clutter/types.ts'
import { summariesInSteps } from './summary/keyPoints.ts'
import { textToSummarise } from './summary/source.ts'
import type { KeyPoint, Summary, SummaryLength } from './summary/types.ts'

export type {
  Article,
  Block,
  BlockKind,
  Category,
  Cell,
  Choices,
  CleanBlock,
  Finding,
  KeyPoint,
  Kind,
  Link,
  Media,
  NoArticle,
  Numerals,
  SettledFinding,
  Strength,
  StyledStretch,
  Summary,
  SummaryLength,
  TextStyle,
}
export { NO_CHOICES, placeInBody }

/** The result for one page: plain data, so that it travels by message. */
export interface Reading {
  /** Why the page has no article; '' when it has one. */
  noArticle: NoArticle | ''
  /** Whether the page is so large that not all of it was read. */
  partly: boolean
  article: Article
  findings: SettledFinding[]
  clean: CleanBlock[]
  /** Pictures of the story, and what it embeds; what stands in a promo is not among them. */
  media: Media[]
  /** The summary of medium length, and those of each length. */
  summary: Summary
  summaries: Record<SummaryLength, Summary>
  /** Reading time in minutes of the body as it stands and of the clean text. */
  minutes: { before: number; after: number }
}

/** A reading before anyone asked for its summary, which takes as long as all else and which a page needs not to be folded. */
export type Unsummarised = Omit<Reading, 'summary' | 'summaries'>

export interface ReadOptions {
  /** What the reader wants done with findings; what is left out is done as it is by default. */
  choices?: Partial<Choices>
  /** Changes how the page is seen: what is looked at, and what counts as hidden. */
  through?: (sight: Sight) => Sight
  /** What holds for this story of the page, whatever the page states of itself. */
  known?: Partial<Metadata>
}

/** A reading together with the live nodes of its blocks. */
export interface LiveReading<R extends Unsummarised = Reading> {
  reading: R
  sources: Sources
}

/** Reads the document, which it never changes: the engine's one door. */
export function read(document: Document, options: ReadOptions = {}): Reading {
  return readLive(document, options).reading
}

/** The reading together with the live nodes of its blocks, for who marks the page. */
export function readLive(document: Document, options: ReadOptions = {}): LiveReading {
  const { reading, sources } = toEnd(readInSteps(document, options))
  return { reading: toEnd(summarisedInSteps(reading)), sources }
}

/** Reads as `readLive` does, but for the summary; between any two steps the page may have its turn. */
export function* readInSteps(
  document: Document,
  { choices, through, known }: ReadOptions = {},
): Steps<LiveReading<Unsummarised>> {
  const found = yield* findArticle(document, through, known)
  yield
  const { sources, noArticle, partly } = found
  const findings = noArticle ? [] : yield* findClutter(found.article, { ...NO_CHOICES, ...choices })
  const article = { ...found.article, body: withoutStrays(found.article.body, findings) }
  const clean = cleanText(article.body, findings)
  const reading: Unsummarised = {
    noArticle,
    partly,
    article,
    findings,
    clean,
    media: withoutSetAside(found.media, findings),
    minutes: yield* minutesOf(article.body, clean),
  }
  return { reading, sources }
}

/** The reading with its summaries. */
export function* summarisedInSteps(reading: Unsummarised): Steps<Reading> {
  const { article, clean, findings } = reading
  const summaries = yield* summariesInSteps(textToSummarise(clean, findings), article.language, article.title)
  return { ...reading, summary: summaries.medium, summaries }
}

/** How long the body takes to read, and how long the clean text, of which most blocks are the body's as they are. */
function* minutesOf(body: Block[], clean: CleanBlock[]): Steps<Reading['minutes']> {
  const known = new Map<number, { text: string; minutes: number }>()
  let before = 0
  yield* eachInSteps(body, ({ id, text }) => {
    const minutes = readingMinutes(text)
    known.set(id, { text, minutes })
    before += minutes
  })
  let after = 0
  yield* eachInSteps(clean, ({ id, text }) => {
    const whole = known.get(id)
    after += whole?.text === text ? whole.minutes : readingMinutes(text)
  })
  return { before, after }
}

/** Media whose whole box is set aside goes with it. In a repeat it stays: the page may show it in one copy only. */
function withoutSetAside(media: FoundMedia[], findings: SettledFinding[]): Media[] {
  const aside = new Set(
    findings.flatMap(({ state, category, part, blocks }) =>
      state === 'applied' && category === 'promo' && !part ? blocks : [],
    ),
  )
  return media
    .filter(({ box }) => box.length === 0 || !box.every((id) => aside.has(id)))
    .map(({ box: _, captionsAgain: __, ...one }) => one)
}
