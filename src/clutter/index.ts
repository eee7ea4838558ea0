import type { Steps } from '../article/steps.ts'
import type { Article } from '../article/types.ts'
import type { Choices } from './choices.ts'
import { unrelatedLinks } from './links/unrelatedLinks.ts'
import { affiliateNotes } from './promos/affiliateNotes.ts'
import { bareHeadlines } from './promos/bareHeadlines.ts'
import { promoLines } from './promos/promoLines.ts'
import { promosInside } from './promos/promosInside.ts'
import { relatedLists } from './promos/relatedLists.ts'
import { storyLists } from './promos/storyLists.ts'
import { echoes } from './repeats/echoes.ts'
import { repeatedPhotos } from './repeats/repeatedPhotos.ts'
import { repeats } from './repeats/repeats.ts'
import { type SettledFinding, settle } from './settle.ts'
import type { Detector, Finding } from './types.ts'

/** Every detector, by its file's name. */
export const detectors: Record<string, Detector> = {
  repeats,
  repeatedPhotos,
  echoes,
  relatedLists,
  storyLists,
  promoLines,
  bareHeadlines,
  affiliateNotes,
  promosInside,
  unrelatedLinks,
}

/** Everything that is said twice or does not belong, each finding applied, suggested or kept. */
export function* findClutter(article: Article, choices?: Choices): Steps<SettledFinding[]> {
  const found: Finding[] = []
  for (const detect of Object.values(detectors)) {
    for (const one of yield* detect(article)) found.push(one)
    yield
  }
  return yield* settle(article, found, choices)
}
