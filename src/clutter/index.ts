import type { Steps } from '../article/steps.ts'
import type { Article } from '../article/types.ts'
import { affiliateNotes } from './affiliateNotes.ts'
import { bareHeadlines } from './bareHeadlines.ts'
import type { Choices } from './choices.ts'
import { echoes } from './echoes.ts'
import { promoLines } from './promoLines.ts'
import { promosInside } from './promosInside.ts'
import { relatedLists } from './relatedLists.ts'
import { repeatedPhotos } from './repeatedPhotos.ts'
import { repeats } from './repeats.ts'
import { type SettledFinding, settle } from './settle.ts'
import { storyLists } from './storyLists.ts'
import type { Detector, Finding } from './types.ts'
import { unrelatedLinks } from './unrelatedLinks.ts'

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
